namespace Recruitment.Committee;

/// <summary>The sentences of the committee's pages.</summary>
internal static class BallotTexts
{
    public static Texts Resources { get; } = new(typeof(BallotTexts));
}
