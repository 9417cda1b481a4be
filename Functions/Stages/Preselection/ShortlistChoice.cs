namespace Recruitment.Stages.Preselection;

/// <summary>What the chair says on the shortlist's ballot.</summary>
public static class ShortlistChoice
{
    /// <summary>Of a candidate: on the shortlist.</summary>
    public const string Chosen = "chosen";

    /// <summary>Of the ballot: nobody is suitable, with a reason.</summary>
    public const string Nobody = "nobody";
}
