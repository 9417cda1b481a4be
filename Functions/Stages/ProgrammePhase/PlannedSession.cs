using Recruitment.Records;

namespace Recruitment.Stages.ProgrammePhase;

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
