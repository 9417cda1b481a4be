using Recruitment.Calendar;
using Recruitment.Definition;

namespace Recruitment.Stages.Handover;

/// <summary>Places the sessions of a handover in the calendar.</summary>
public static class HandoverDays
{
    private static readonly TimeOnly StartOfWork = new(9, 0);
    private static readonly TimeOnly EndOfWork = new(16, 30);

    /// <param name="startsOn">The first day of work.</param>
    /// <param name="today">Nothing is planned on it or before it.</param>
    public static IReadOnlyList<HandoverSession> Plan(
        HandoverPlan plan,
        DateOnly startsOn,
        DateOnly today,
        SchoolCalendar calendar
    )
    {
        var first = plan.FirstDay(startsOn, today, calendar);
        var sessions = new List<HandoverSession>();
        if (plan.ShadowingDays > 0)
        {
            var last = calendar.AddWorkingDays(first, plan.ShadowingDays - 1);
            sessions.Add(new HandoverSession(0, DutchTime.At(first, StartOfWork), DutchTime.At(last, EndOfWork)));
        }

        foreach (var (index, meeting) in plan.Meetings.Index())
        {
            var day = DateResolver.Resolve(meeting.Day, first, calendar).Date;
            var start = DutchTime.At(day, meeting.From);
            sessions.Add(new HandoverSession(index + 1, start, start.AddMinutes(meeting.Minutes)));
        }

        return sessions;
    }
}
