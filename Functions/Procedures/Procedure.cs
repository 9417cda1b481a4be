using Recruitment.Records;

namespace Recruitment.Procedures;

/// <summary>Where a procedure stands. Holds ids only; the definition beside it holds names and texts.</summary>
public sealed record Procedure
{
    public required ProcedureId Id { get; init; }
    public string? Template { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>SHA-256 of the request that started it, to recognise the same request sent again.</summary>
    public string? Request { get; init; }

    public ProcedureState State { get; init; }

    /// <summary>Id of the stage that runs now; absent before the first and after the last.</summary>
    public string? CurrentStage { get; init; }

    /// <summary>How often the current stage has been entered: 2 after the board sent a recommendation back.</summary>
    public int Round { get; init; } = 1;

    public ProcedureOutcome? Outcome { get; init; }
    public DateTimeOffset? EndedAt { get; init; }
    public DateTimeOffset? ErasedAt { get; init; }

    /// <summary>Since when the current stage has failed and waits for the recruiter to resume; absent when all is well.</summary>
    public DateTimeOffset? HaltedAt { get; init; }

    /// <summary>The procedure that ended without an appointment and goes on in this one.</summary>
    public ProcedureId? Reopens { get; init; }

    /// <summary>The procedure in which this one goes on.</summary>
    public ProcedureId? ReopenedBy { get; init; }

    /// <summary>Whether it ended in a way after which it can go on in another.</summary>
    public bool CanBeReopened() =>
        ReopenedBy is null
        && ErasedAt is null
        && Outcome is (ProcedureOutcome.NoAppointableCandidate or ProcedureOutcome.NoCandidates);

    public required IReadOnlyList<StageDates> Timeline { get; init; }

    /// <summary>When the vacancy takes applications: from the opening of the posting until it closes.</summary>
    public bool OpenToInternal { get; init; }
    public bool OpenToExternal { get; init; }

    /// <summary>Whether this run of a stage (<see cref="StageCall.Step"/>) is the current one; a link of another is stale.</summary>
    public bool IsAt(string step) => EndedAt is null && $"{CurrentStage}-{Round}" == step;

    /// <summary>This procedure with the dates of one stage changed.</summary>
    public Procedure WithDates(string stage, Func<StageDates, StageDates> change) =>
        this with
        {
            Timeline = [.. Timeline.Select(d => d.StageId == stage ? change(d) : d)],
        };
}
