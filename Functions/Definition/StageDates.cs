using Recruitment.Calendar;

namespace Recruitment.Definition;

/// <summary>The dates of a stage in this procedure: as planned at the start, and as they became.</summary>
public sealed record StageDates
{
    public required string StageId { get; init; }

    /// <summary>Planned start; absent when nothing was written.</summary>
    public ResolvedDate? Starts { get; init; }

    /// <summary>The stage starts as soon as the one before has ended; <see cref="Starts"/> is then an expectation.</summary>
    public bool StartsWhenReady { get; init; }

    public ResolvedDate? Deadline { get; init; }

    /// <summary>Interviews: the planned day.</summary>
    public ResolvedDate? InterviewDay { get; init; }

    /// <summary>Programme phase: the planned days of its sessions, in order.</summary>
    public IReadOnlyList<ResolvedDate> Sessions { get; init; } = [];

    /// <summary>How often it was entered by now; 0 also where that was before version 6.</summary>
    public int Rounds { get; init; }

    public DateTimeOffset? StartedAt { get; init; }
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>Since when the stage has failed and waits for the recruiter to resume.</summary>
    public DateTimeOffset? HaltedAt { get; init; }

    /// <summary>The wait that is under way (<c>Step</c>), or the last one that was.</summary>
    public string? Wait { get; init; }

    /// <summary>When the wait that is under way closes, UTC.</summary>
    public DateTimeOffset? ClosesAt { get; init; }

    /// <summary>Its length is set by law: the recruiter cannot move it.</summary>
    public bool ClosesByLaw { get; init; }
}
