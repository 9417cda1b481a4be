using Recruitment.Procedures;
using Recruitment.Records;

namespace Recruitment.Recruiter;

/// <summary>Where a procedure stands, for whoever asks by HTTP. Names no candidate.</summary>
public sealed record ProcedureStatus
{
    public required ProcedureId Id { get; init; }
    public string? Template { get; init; }

    /// <summary>What is recruited for; absent once the data are erased.</summary>
    public string? Function { get; init; }
    public required ProcedureState State { get; init; }
    public ProcedureOutcome? Outcome { get; init; }

    /// <summary>Id of the stage that runs now.</summary>
    public string? Stage { get; init; }
    public required int Round { get; init; }

    /// <summary>When the wait that is under way closes.</summary>
    public DateTimeOffset? NextDeadline { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
    public DateTimeOffset? HaltedAt { get; init; }
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>The stages after the appointment are under way; <see cref="Stage"/> is then one of them.</summary>
    public required bool Aftercare { get; init; }

    /// <summary>It is waited for the first day of work of whoever was appointed: a place that comes free is filled again.</summary>
    public required bool AwaitsStart { get; init; }
    public DateTimeOffset? ErasedAt { get; init; }

    /// <summary>The procedure that this one goes on with.</summary>
    public ProcedureId? Reopens { get; init; }

    /// <summary>The procedure in which this one goes on.</summary>
    public ProcedureId? ReopenedBy { get; init; }

    /// <summary>How many candidates have each status.</summary>
    public required IReadOnlyDictionary<string, int> Candidates { get; init; }
    public required IReadOnlyList<StageStatus> Timeline { get; init; }
    public required Uri VacancyUrl { get; init; }

    /// <summary>In the answer to moved dates: what had better be looked at in them, such as a day on which nobody works.</summary>
    public IReadOnlyList<StatusWarning>? Warnings { get; init; }

    /// <summary>What waits for the recruiter; only of one procedure, not in a list.</summary>
    public IReadOnlyList<ProcedureTask>? Tasks { get; init; }
}

/// <summary>Something that had better be looked at in what was asked, and was done.</summary>
/// <param name="Pointer">Where, as a JSON pointer (RFC 6901) into the request.</param>
/// <param name="Message">In the language of who asks.</param>
public sealed record StatusWarning(string Pointer, string Message);
