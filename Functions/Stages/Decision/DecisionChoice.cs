namespace Recruitment.Stages.Decision;

/// <summary>What a board member says on the decision's ballot.</summary>
public static class DecisionChoice
{
    /// <summary>As the committee recommends.</summary>
    public const string Follow = "follow";

    /// <summary>Another candidate of the ranking first; the one whose <c>Rank</c> is 1.</summary>
    public const string Prefer = "prefer";

    /// <summary>Nobody is appointed.</summary>
    public const string Nobody = "nobody";
}
