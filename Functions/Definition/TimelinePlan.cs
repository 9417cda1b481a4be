using Recruitment.Calendar;

namespace Recruitment.Definition;

/// <summary>
/// Places the dates of a definition in the calendar. Each stage counts from the last date of the one before; the
/// first counts from the day on which the procedure is started.
/// </summary>
public static class TimelinePlan
{
    /// <summary>The rule of a date that was written for a day which is over by then (<see cref="DateResolver"/>).</summary>
    private const string Passed = "passed";

    /// <param name="definition">All dates must parse, and the region must be known.</param>
    /// <param name="today">The day in Europe/Amsterdam on which the procedure is started.</param>
    public static IReadOnlyList<StageDates> Resolve(ProcedureDefinition definition, DateOnly today)
    {
        var calendar = definition.Organisation.Calendar;
        var timeline = new List<StageDates>();
        var last = today;
        foreach (var stage in definition.Stages)
        {
            var starts = stage.Starts is { } start ? DateResolver.Resolve(start, last, calendar) : null;
            var from = starts?.Date ?? last;
            var deadline = stage.Deadline is { } end ? DateResolver.Resolve(end, from, calendar, end: true) : null;
            var interviews = stage.Interviews is { } plan ? DateResolver.Resolve(plan.Day, from, calendar) : null;
            timeline.Add(
                new StageDates
                {
                    StageId = stage.Id,
                    Starts = starts,
                    StartsWhenReady = IsWhenReady(stage.Starts),
                    Deadline = deadline,
                    InterviewDay = interviews,
                    Sessions = Sessions(stage, from, calendar),
                }
            );
            last = timeline[^1].Sessions.Aggregate(Later(Later(from, deadline), interviews), Later);
        }

        return timeline;
    }

    /// <summary>Whether the date was written for a day that is over when its turn comes.</summary>
    public static bool IsOutOfOrder(ResolvedDate date) => date.Rule.StartsWith(Passed, StringComparison.Ordinal);

    /// <summary>The days of a programme's sessions, each counted from the one before.</summary>
    private static IReadOnlyList<ResolvedDate> Sessions(StageDefinition stage, DateOnly from, SchoolCalendar calendar)
    {
        var days = new List<ResolvedDate>();
        foreach (var session in stage.Phase?.Sessions ?? [])
        {
            days.Add(DateResolver.Resolve(session.Day, days.Count == 0 ? from : days[^1].Date, calendar));
        }

        return days;
    }

    private static bool IsWhenReady(string? written) =>
        written is null || (FuzzyDateReader.TryParse(written, out var date, out _) && date is FuzzyDate.Soonest);

    private static DateOnly Later(DateOnly day, ResolvedDate? other) =>
        other is { } date && date.Date > day ? date.Date : day;
}
