namespace Recruitment.Committee.Scores;

/// <summary>The sentences of grids of scores.</summary>
internal static class ScoreTexts
{
    public static Texts Resources { get; } = new(typeof(ScoreTexts));
}
