using Recruitment.Calendar;
using Recruitment.Definition;

namespace Recruitment.Recruiter.Desk.Plan;

/// <summary>Makes the picture of a procedure's plan.</summary>
public static class PlanPictures
{
    /// <param name="timeline">The dates of every stage, in order: as planned, or as they became.</param>
    /// <param name="startedOn">The day on which the procedure was started, or would be.</param>
    /// <param name="today">Draws the line of today, and what is under way up to it; null before the start.</param>
    /// <param name="addressOf">Where a press on a stage leads, by its id.</param>
    public static PlanPictureModel Of(
        ProcedureDefinition definition,
        IReadOnlyList<StageDates> timeline,
        DateOnly startedOn,
        DateOnly? today = null,
        Func<string, string>? addressOf = null
    )
    {
        var rows = new List<PlanRow>();
        var last = startedOn;
        foreach (var (stage, dates) in definition.Stages.Zip(timeline))
        {
            var planned = Planned(dates, last);
            last = planned.Until;
            if (stage.Kind != StageKind.Retention)
            {
                rows.Add(
                    new PlanRow(stage.Id, StageTitles.Of(stage, ReaderLanguage.Current), planned)
                    {
                        Marks = [.. Marks(dates)],
                        Actual = Actual(dates, today),
                        Closes = dates is { EndedAt: null, ClosesAt: { } closes } ? DutchTime.DayOf(closes) : null,
                        Address = addressOf?.Invoke(stage.Id),
                    }
                );
            }
        }

        var days = rows.SelectMany(Days).Append(startedOn).ToList();
        var from = MondayOf(days.Min());
        var until = MondayOf(days.Max()).AddDays(6);
        return new PlanPictureModel
        {
            From = from,
            Until = until,
            Rows = rows,
            DaysOff = DaysOff(definition.Organisation.Calendar, from, until),
            Today = today >= from && today <= until ? today : null,
        };
    }

    /// <summary>What waits for the stage before begins when that ends.</summary>
    private static PlanDays Planned(StageDates dates, DateOnly last)
    {
        var from = dates.Starts?.Date ?? last;
        DateOnly?[] ends = [from, dates.Deadline?.Date, dates.InterviewDay?.Date, dates.Sessions.LastOrDefault()?.Date];
        return new PlanDays(from, ends.Max()!.Value); // The first is there.
    }

    private static IEnumerable<PlanMark> Marks(StageDates dates) =>
        [
            .. dates.Deadline is { } deadline
                ? [new PlanMark(deadline.Date, PlanTexts.Resources["Closes"])]
                : Array.Empty<PlanMark>(),
            .. dates.InterviewDay is { } interviews
                ? [new PlanMark(interviews.Date, PlanTexts.Resources["Interviews"])]
                : Array.Empty<PlanMark>(),
            .. dates.Sessions.Select(session => new PlanMark(session.Date, PlanTexts.Resources["Session"])),
        ];

    private static PlanDays? Actual(StageDates dates, DateOnly? today)
    {
        if (dates.StartedAt is not { } started)
        {
            return null;
        }

        var from = DutchTime.DayOf(started);
        var until = dates.EndedAt is { } ended ? DutchTime.DayOf(ended) : today ?? from;
        return new PlanDays(from, until > from ? until : from);
    }

    private static IEnumerable<DateOnly> Days(PlanRow row) =>
        new[]
        {
            row.Planned.From,
            row.Planned.Until,
            row.Actual?.From,
            row.Actual?.Until,
            row.Closes,
        }.OfType<DateOnly>();

    private static IReadOnlyList<DaysOff> DaysOff(SchoolCalendar calendar, DateOnly from, DateOnly until)
    {
        var found = new List<DaysOff>();
        for (var day = from; day <= until; day = day.AddDays(1))
        {
            if (calendar.Off(day) is not { Kind: not DayOffKind.Weekend } off)
            {
                continue;
            }

            var name = off.Title;
            if (found is [.., { } before] && before.Name == name && before.Days.Until == day.AddDays(-1))
            {
                found[^1] = before with { Days = before.Days with { Until = day } };
            }
            else
            {
                found.Add(new DaysOff(name, new PlanDays(day, day)));
            }
        }

        return found;
    }

    private static DateOnly MondayOf(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
}
