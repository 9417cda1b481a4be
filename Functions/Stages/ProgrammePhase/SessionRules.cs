using Recruitment.Calendar;
using Recruitment.Records;

namespace Recruitment.Stages.ProgrammePhase;

/// <summary>How a session changes. Each gives the same session back when nothing changes; one that ended stays so.</summary>
public static class SessionRules
{
    /// <summary>Days ahead at most that a session can be moved: further is a mistake.</summary>
    public const int MaxDaysAhead = 366;

    public static PlannedSession Move(PlannedSession session, DateTimeOffset start, DateTimeOffset end) =>
        session.Outcome is not null || (session.Start == start && session.End == end)
            ? session
            : session with
            {
                Start = start,
                End = end,
                Sequence = session.Sequence + 1,
            };

    /// <summary>The recruiter moved it to another day, at the same time of day; the same move counts once.</summary>
    public static PlannedSession MoveTo(PlannedSession session, DateOnly day)
    {
        if (session.MovedByRecruiter == day)
        {
            return session;
        }

        var from = TimeOnly.FromDateTime(DutchTime.Local(session.Start).DateTime);
        var start = DutchTime.At(day, from);
        return Move(session, start, start + (session.End - session.Start)) with { MovedByRecruiter = day };
    }

    public static PlannedSession Cancel(PlannedSession session, string? reason) =>
        session.Outcome is not null
            ? session
            : session with
            {
                Outcome = SessionOutcome.Cancelled,
                Reason = reason,
                Sequence = session.Sequence + 1,
            };

    /// <summary>The coach reports that it took place; not before it began.</summary>
    public static PlannedSession Report(
        PlannedSession session,
        IReadOnlyList<CandidateId> present,
        DateTimeOffset now
    ) =>
        session.Outcome is not null || now < session.Start
            ? session
            : session with
            {
                Outcome = SessionOutcome.Held,
                Present = present,
            };

    /// <summary>Nobody reported in time: it counts as held as planned.</summary>
    public static PlannedSession HoldByRule(PlannedSession session) =>
        session.Outcome is not null ? session : session with { Outcome = SessionOutcome.HeldByRule };
}
