using Recruitment.Calendar;
using Recruitment.Definition;

namespace Recruitment.Procedures;

/// <summary>
/// Plans the moments of one wait. The same plan gives the same answer: time comes from the plan, days from the
/// calendar.
/// </summary>
/// <param name="isWorkingDay">Whether people can be expected to act on a day.</param>
public sealed class WaitPlanner(Predicate<DateOnly> isWorkingDay)
{
    /// <summary>With fewer working days left until the deadline, it starts to count anew.</summary>
    private const int MinWorkingDays = 2;

    private static readonly TimeOnly StartOfWork = new(9, 0);

    /// <param name="plan">Which wait, from when.</param>
    /// <param name="timeline">The dates of every stage, in order.</param>
    /// <param name="stage">How the stage reminds and escalates.</param>
    /// <param name="moved">The closing day that the recruiter chose, if any. One that is over by now says nothing of a new wait.</param>
    public StageWindow Plan(WaitPlan plan, IReadOnlyList<StageDates> timeline, StageDefinition stage, DateOnly? moved)
    {
        var today = DutchTime.DayOf(plan.Now);

        // A day that is over, be it since this moment, was for an earlier wait under the same name: the one that is extended.
        var closes = moved is { } day && DutchTime.EndOfDay(day) > plan.Now ? day : ClosingDay(plan, timeline, today);
        var reminders = stage
            .RemindDaysBefore.Select(days => DutchTime.At(Add(closes, -days), StartOfWork))
            .Where(reminder => reminder > plan.Now)
            .Distinct()
            .Order();
        return new StageWindow
        {
            OpensAt = plan.Now,
            RemindersAt = [.. reminders],
            ClosesAt = DutchTime.EndOfDay(closes),
            EndsAt = DutchTime.EndOfDay(Add(closes, stage.EscalationDays)),
        };
    }

    private DateOnly ClosingDay(WaitPlan plan, IReadOnlyList<StageDates> timeline, DateOnly today)
    {
        if (plan.WorkingDays is { } length)
        {
            return Add(today, length);
        }

        if (timeline.FirstOrDefault(d => d.StageId == plan.Stage)?.Deadline?.Date is not { } deadline)
        {
            return Add(today, MinWorkingDays);
        }

        return Between(today, deadline) >= MinWorkingDays
            ? deadline
            : Add(today, Math.Max(PlannedLength(plan.Stage, timeline, deadline), 1));
    }

    /// <summary>Working days from the planned start, or from when the stage before was to end, to the deadline.</summary>
    private int PlannedLength(string stage, IReadOnlyList<StageDates> timeline, DateOnly deadline)
    {
        var start = timeline
            .TakeWhile(d => d.StageId != stage)
            .Select(d => d.Deadline?.Date ?? d.Starts?.Date)
            .Append(timeline.First(d => d.StageId == stage).Starts?.Date)
            .LastOrDefault(d => d is not null);
        return start is { } from ? Between(from, deadline) : MinWorkingDays;
    }

    /// <summary>Working days after <paramref name="from"/> up to and including <paramref name="until"/>; 0 when none.</summary>
    private int Between(DateOnly from, DateOnly until)
    {
        var days = 0;
        for (var day = from.AddDays(1); day <= until; day = day.AddDays(1))
        {
            days += isWorkingDay(day) ? 1 : 0;
        }

        return days;
    }

    private DateOnly Add(DateOnly from, int workingDays)
    {
        var step = Math.Sign(workingDays);
        var day = from;
        for (var left = Math.Abs(workingDays); left > 0; )
        {
            day = day.AddDays(step);
            left -= isWorkingDay(day) ? 1 : 0;
        }

        return day;
    }
}
