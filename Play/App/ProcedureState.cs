namespace Recruitment.Play.App;

/// <summary>Where the procedure stands, as the API tells.</summary>
internal sealed record ProcedureState
{
    public required string State { get; init; }
    public string? Outcome { get; init; }
    public string? Stage { get; init; }

    /// <summary>When the wait that is under way closes.</summary>
    public DateTimeOffset? NextDeadline { get; init; }
    public DateTimeOffset CreatedAt { get; init; }
    public DateTimeOffset? EndedAt { get; init; }
    public DateTimeOffset? ErasedAt { get; init; }

    /// <summary>It is waited for the first day of work of whoever was appointed.</summary>
    public bool AwaitsStart { get; init; }

    public IReadOnlyList<StageState> Timeline { get; init; } = [];

    /// <summary>Candidates by status.</summary>
    public IReadOnlyDictionary<string, int> Candidates { get; init; } = new Dictionary<string, int>();
}
