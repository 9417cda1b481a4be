using Recruitment.Html;

namespace Recruitment.Stages.Nomination;

/// <summary>The sentences of the nomination.</summary>
internal static class NominationTexts
{
    public static Texts Resources { get; } = new(typeof(NominationTexts));
}
