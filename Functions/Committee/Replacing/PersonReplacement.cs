namespace Recruitment.Committee.Replacing;

/// <summary>Who takes whose place.</summary>
public sealed record PersonReplacement
{
    /// <summary>The id of who goes, such as <c>committee-3</c>.</summary>
    public required string Person { get; init; }

    /// <summary>The name of who comes.</summary>
    public required string Name { get; init; }

    /// <summary>The address of who comes.</summary>
    public required string Email { get; init; }
    public ReplacementReason Reason { get; init; }

    /// <summary>Null: by the reason. A conflict of interest discards, otherwise votes are kept.</summary>
    public FormerVotes? Votes { get; init; }

    public bool DiscardsVotes() =>
        (Votes ?? (Reason == ReplacementReason.Conflict ? FormerVotes.Discard : FormerVotes.Keep))
        == FormerVotes.Discard;
}

/// <summary>What becomes of the votes of somebody who is replaced.</summary>
public enum FormerVotes
{
    /// <summary>They stand; the successor is asked only what was not answered yet.</summary>
    Keep,

    /// <summary>Those on open ballots and in the stage that is under way go; the successor votes anew where that still can be.</summary>
    Discard,
}

/// <summary>Why somebody is replaced.</summary>
public enum ReplacementReason
{
    /// <summary>They no longer take part, for whatever reason.</summary>
    Left,

    /// <summary>A conflict of interest: they may not judge these candidates.</summary>
    Conflict,
}
