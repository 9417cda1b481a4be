using Recruitment.Calendar;

namespace Recruitment.Procedures;

/// <summary>The dates of a stage in this procedure: as planned at the start, and as they became.</summary>
public sealed record StageDates
{
    public required string StageId { get; init; }

    /// <summary>Planned start; absent when the stage starts as soon as the one before has ended.</summary>
    public ResolvedDate? Starts { get; init; }

    public ResolvedDate? Deadline { get; init; }

    /// <summary>Interviews: the planned day.</summary>
    public ResolvedDate? InterviewDay { get; init; }

    public DateTimeOffset? StartedAt { get; init; }
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>When the wait that is under way ends; moved by the recruiter with <c>POST …/dates</c>.</summary>
    public DateTimeOffset? ClosesAt { get; init; }
}
