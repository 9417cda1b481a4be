namespace Recruitment.Telemetry;

/// <summary>What was counted of all procedures.</summary>
public sealed record ProcedureCounts
{
    /// <summary>By the kind of stage that they are in (empty before the first and after the last) and by state.</summary>
    public required IReadOnlyDictionary<(string Stage, string State), int> Procedures { get; init; }

    /// <summary>Waits for people whose deadline has passed, by the kind of stage.</summary>
    public required IReadOnlyDictionary<string, int> Overdue { get; init; }

    /// <summary>
    /// <c>halted</c>: procedures with a stage that failed and waits for the recruiter; <c>failed</c> and
    /// <c>suspended</c>: orchestrations, but for those that the recruiter suspended.
    /// </summary>
    public required IReadOnlyDictionary<string, int> Halted { get; init; }

    /// <summary>Clocks of the recruitment code, <c>near</c> their end or <c>broken</c>.</summary>
    public required IReadOnlyDictionary<(string Clock, string Standing), int> Clocks { get; init; }
}
