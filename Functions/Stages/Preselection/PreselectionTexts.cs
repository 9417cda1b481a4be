using Recruitment.Html;

namespace Recruitment.Stages.Preselection;

/// <summary>The sentences of the preselection.</summary>
internal static class PreselectionTexts
{
    public static Texts Resources { get; } = new(typeof(PreselectionTexts));
}
