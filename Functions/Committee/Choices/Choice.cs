namespace Recruitment.Committee.Choices;

/// <summary>What a voter says on a ballot that asks who goes on.</summary>
public static class Choice
{
    /// <summary>Of a candidate: goes on.</summary>
    public const string Chosen = "chosen";

    /// <summary>Of the ballot: nobody is suitable, with a reason.</summary>
    public const string Nobody = "nobody";

    /// <summary>On the form only: whoever the proposal names.</summary>
    internal const string Proposal = "proposal";

    /// <summary>On the form only: whoever is ticked.</summary>
    internal const string Own = "own";
}
