using Recruitment.Calendar;
using Recruitment.Definition;
using Recruitment.Procedures.Interviewing;

namespace Recruitment.Procedures;

/// <summary>
/// When stages were, are and are to be, as far as is known now. What is over is as it was, what runs as it closes; what
/// comes is as planned, unless the stages before it run late: then it is as late as the waits in it will be planned.
/// </summary>
public sealed class ExpectedDates
{
    private readonly Procedure _procedure;
    private readonly SchoolCalendar _calendar;
    private readonly WaitPlanner _planner;
    private readonly DateOnly _today;

    private ExpectedDates(Procedure procedure, SchoolCalendar calendar, DateOnly today)
    {
        _procedure = procedure;
        _calendar = calendar;
        _planner = new WaitPlanner(calendar.IsWorkingDay);
        _today = today;
    }

    /// <param name="today">Europe/Amsterdam.</param>
    /// <returns>One for each stage, in order.</returns>
    public static IReadOnlyList<ExpectedStage> Of(Procedure procedure, ProcedureDefinition definition, DateOnly today)
    {
        var expected = new ExpectedDates(procedure, definition.Organisation.Calendar, today);
        var stages = new List<ExpectedStage>();
        var isToCome = false;
        DateOnly? before = null;
        foreach (var stage in definition.Stages)
        {
            // After a step back the stages that follow come again.
            var dates = procedure.Timeline.FirstOrDefault(dates => dates.StageId == stage.Id);
            stages.Add(
                dates is null ? new ExpectedStage(stage, null, null, null)
                : dates.StartedAt is not { } started || isToCome ? expected.Coming(stage, dates, before)
                : dates.EndedAt is { } ended ? Over(stage, dates, started, ended)
                : expected.Running(stage, dates, started)
            );
            isToCome |= stage.Id == procedure.CurrentStage && procedure.EndedAt is null;
            before = Latest(before, stages[^1].Until ?? stages[^1].From);
        }

        return stages;
    }

    private static ExpectedStage Over(
        StageDefinition stage,
        StageDates dates,
        DateTimeOffset started,
        DateTimeOffset ended
    ) => new(stage, dates, DutchTime.DayOf(started), DutchTime.DayOf(ended)) { IsDone = true };

    private ExpectedStage Running(StageDefinition stage, StageDates dates, DateTimeOffset started)
    {
        var closes = dates.ClosesAt is { } moment ? DutchTime.DayOf(moment) : Planned(dates);
        var until = stage.Kind == StageKind.Interviews ? Latest(closes, dates.InterviewDay?.Date) : closes;
        return new ExpectedStage(stage, dates, DutchTime.DayOf(started), until < _today ? null : until)
        {
            IsCurrent = true,
            Overran = until < _today,
        };
    }

    private ExpectedStage Coming(StageDefinition stage, StageDates dates, DateOnly? before)
    {
        var free = Latest(before, _today);
        var (from, until) = (dates.Starts?.Date, Planned(dates));

        // An interview leaves time to choose and to plan, so it can be late before its day has come.
        var isInTime = dates.InterviewDay is null && !(Earliest(dates) < free);
        if (free is not { } day || isInTime)
        {
            return new ExpectedStage(stage, dates, from, until);
        }

        // Retention and what comes after the appointment count from moments of their own.
        if (until is null || dates.Sessions.Count > 0 || stage.Kind.IsAftercare)
        {
            return new ExpectedStage(stage, dates, Latest(from, day), Latest(until, day));
        }

        var wait = new WaitPlan(_procedure.Id, stage.Id, stage.Id, DutchTime.StartOfDay(day));
        var closesAt = _planner.Plan(wait, _procedure.Timeline, stage, moved: null).ClosesAt;
        return new ExpectedStage(
            stage,
            dates,
            from is null ? null : Latest(from, day),
            stage.Kind == StageKind.Interviews
                ? InterviewDayRules.Resolve(dates.InterviewDay?.Date, closesAt, _calendar)
                : DutchTime.DayOf(closesAt)
        );
    }

    private static DateOnly? Planned(StageDates dates) =>
        dates.InterviewDay?.Date ?? (dates.Sessions is [.., var last] ? last.Date : dates.Deadline?.Date);

    private static DateOnly? Earliest(StageDates dates) =>
        new[] { dates.Starts?.Date, dates.Deadline?.Date, dates.InterviewDay?.Date }.Min();

    /// <summary>Null when both are.</summary>
    private static DateOnly? Latest(DateOnly? one, DateOnly? other) => new[] { one, other }.Max();
}

/// <summary>When a stage was, is, or is to be. Days in Europe/Amsterdam; null: not known.</summary>
/// <param name="Dates">As planned and as they became; null: there are none.</param>
public sealed record ExpectedStage(StageDefinition Stage, StageDates? Dates, DateOnly? From, DateOnly? Until)
{
    /// <summary>It has ended, and does not come again.</summary>
    public bool IsDone { get; init; }

    /// <summary>It is under way.</summary>
    public bool IsCurrent { get; init; }

    /// <summary>It was to be over by now, and nobody knows until when it takes.</summary>
    public bool Overran { get; init; }
}
