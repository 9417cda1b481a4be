namespace Recruitment.Retention;

/// <summary>What was erased by one rule.</summary>
public sealed record ErasureEntry
{
    public required ErasureRule Rule { get; init; }

    /// <summary>The period, as an ISO 8601 duration from the procedure's end, such as <c>P4W</c>.</summary>
    public required string Period { get; init; }

    /// <summary>Where the rule comes from.</summary>
    public required string Source { get; init; }
    public required DateTimeOffset BeganAt { get; init; }
    public required DateTimeOffset LastAt { get; init; }

    /// <summary>
    /// What was seen to be erased. When the process was stopped in the middle of it, what it had erased just before is
    /// not in it; so it is never too high.
    /// </summary>
    public required ErasureCounts Counts { get; init; }
}
