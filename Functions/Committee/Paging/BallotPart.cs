namespace Recruitment.Committee.Paging;

/// <summary>The page of a ballot that a view shows.</summary>
public sealed record BallotPart
{
    public required BallotPaging Paging { get; init; }

    /// <summary>From 1.</summary>
    public required int Page { get; init; }

    /// <summary>What the voter saved of the page and did not cast yet.</summary>
    public Vote? Draft { get; init; }

    /// <summary>
    /// The next page on which something is missing, or this one when nothing is on others; null: everything was said.
    /// </summary>
    public int? NextOpen { get; init; }

    /// <summary>How far the voter is with all pages.</summary>
    public required BallotProgress Progress { get; init; }
}
