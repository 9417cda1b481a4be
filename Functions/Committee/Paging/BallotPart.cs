namespace Recruitment.Committee.Paging;

/// <summary>The page of a ballot that a view shows.</summary>
public sealed record BallotPart
{
    public required BallotPaging Paging { get; init; }

    /// <summary>From 1.</summary>
    public required int Page { get; init; }

    /// <summary>What the voter saved of the page and did not cast yet.</summary>
    public Vote? Draft { get; init; }

    /// <summary>How far the voter is with all pages.</summary>
    public required BallotProgress Progress { get; init; }
}
