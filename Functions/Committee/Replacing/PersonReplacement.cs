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
