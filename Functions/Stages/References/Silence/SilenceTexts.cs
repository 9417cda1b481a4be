namespace Recruitment.Stages.References.Silence;

/// <summary>The sentences about referees who do not answer that are not on a page or in a mail's body.</summary>
internal static class SilenceTexts
{
    public static Texts Resources { get; } = new(typeof(SilenceTexts));
}
