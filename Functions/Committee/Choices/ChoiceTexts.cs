namespace Recruitment.Committee.Choices;

/// <summary>The sentences of ballots that ask who goes on.</summary>
internal static class ChoiceTexts
{
    public static Texts Resources { get; } = new(typeof(ChoiceTexts));

    /// <summary>How many candidates, in words.</summary>
    public static string Candidates(int count) =>
        count == 1 ? Resources["OneCandidate"] : Resources.With("Candidates", count);
}
