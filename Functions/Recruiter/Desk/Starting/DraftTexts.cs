namespace Recruitment.Recruiter.Desk.Starting;

/// <summary>What is said of drafts outside of their pages.</summary>
internal static class DraftTexts
{
    public static Texts Resources { get; } = new(typeof(DraftTexts));
}
