using Recruitment.Html;

namespace Recruitment.Mail.Outbox;

/// <summary>The outbox is a developer's: in English, of no organisation.</summary>
internal static class OutboxBrand
{
    public static Brand Instance { get; } = new("Recruitment, development");
}
