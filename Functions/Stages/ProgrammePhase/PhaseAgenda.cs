using System.Text.Json.Serialization;
using Recruitment.Procedures;
using Recruitment.Records;

namespace Recruitment.Stages.ProgrammePhase;

/// <summary>The record of a run of a phase: its sessions. One record, changed as a whole on the version that was read.</summary>
public sealed record PhaseAgenda
{
    public required ProcedureId Procedure { get; init; }
    public required string Stage { get; init; }

    /// <summary>The stage's step, <c>{stage}-{round}</c>.</summary>
    public required string Step { get; init; }

    /// <summary>As the definition lists them.</summary>
    public required IReadOnlyList<PlannedSession> Sessions { get; init; }

    public PlannedSession? Session(int number) => Sessions.FirstOrDefault(s => s.Number == number);

    /// <summary>This agenda with one session changed.</summary>
    public PhaseAgenda With(int number, Func<PlannedSession, PlannedSession> change) =>
        this with
        {
            Sessions = [.. Sessions.Select(s => s.Number == number ? change(s) : s)],
        };
}

/// <summary>A session of a phase as it became. Ids and moments, and what the coach wrote.</summary>
public sealed record PlannedSession
{
    /// <summary>In the phase, from 1, as the definition lists them.</summary>
    public required int Number { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset Start { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset End { get; init; }

    /// <summary>iCalendar SEQUENCE: rises with each change.</summary>
    public int Sequence { get; init; }

    /// <summary>The day to which the recruiter moved it last, so that it is not moved there again.</summary>
    public DateOnly? MovedByRecruiter { get; init; }

    /// <summary>Absent until it was held or cancelled.</summary>
    public SessionOutcome? Outcome { get; init; }

    /// <summary>The teams that were there, as the coach reported.</summary>
    public IReadOnlyList<CandidateId> Present { get; init; } = [];

    /// <summary>Why it does not take place.</summary>
    public string? Reason { get; init; }
}

/// <summary>How a session ended.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<SessionOutcome>))]
public enum SessionOutcome
{
    /// <summary>The coach reported that it took place.</summary>
    Held,

    /// <summary>The coach did not report; by rule it counts as held as planned.</summary>
    HeldByRule,

    /// <summary>It does not take place.</summary>
    Cancelled,
}

/// <summary>The records of phases, by the stage's step.</summary>
public sealed class PhaseRecords(RecordStore records) : KeyedRecords<string, PhaseAgenda>(records)
{
    protected override string PathOf(ProcedureId procedure, string key) =>
        $"{RecordPaths.Of(procedure)}phases/{key}.json";
}
