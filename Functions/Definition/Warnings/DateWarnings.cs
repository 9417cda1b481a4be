using System.Globalization;
using Recruitment.Calendar;
using Recruitment.Definition.Reading;

namespace Recruitment.Definition.Warnings;

/// <summary>
/// Whether dates are what whoever wrote them can have meant: not far from the date before, not on a day on which nobody
/// works, with time for the people who act between them.
/// </summary>
internal static class DateWarnings
{
    /// <summary>Longer after the date before it, a date is asked about.</summary>
    private const int MaxDaysBetween = 42;

    /// <summary>Longer after the start of the procedure, its first date is asked about: most likely its year is another.</summary>
    private const int MaxDaysAhead = 183;

    /// <summary>Calendar days that a vacancy is open at least, unless the organisation set another number. No law says; our choice.</summary>
    private const int FewestDaysOpen = 7;

    public static IEnumerable<Fault> Of(DatedDefinition plan) =>
        [.. Jumps(plan), .. DaysOff(plan), .. Crowded(plan), .. ShortPosting(plan)];

    /// <summary>A day on which nobody works, that somebody chose; null when people work on it.</summary>
    /// <param name="title">Of the stage.</param>
    public static Fault? DayOff(string pointer, string title, DateOnly day, SchoolCalendar calendar) =>
        calendar.Off(day) is { } off ? new Fault(pointer, "DateOnDayOff", title, day, off) : null;

    /// <summary>Up to the appointment: what follows is planned by law and by contract, months ahead.</summary>
    private static IEnumerable<Fault> Jumps(DatedDefinition plan)
    {
        DateOnly? last = null;
        foreach (var stage in plan.Stages.Where(stage => LeadsToAppointment(stage.Kind)))
        {
            foreach (var date in stage.All)
            {
                var key = last is { } before ? JumpOf(date.Day, before) : FirstJumpOf(date.Day, plan.WrittenOn);
                if (key is not null && stage.Dates.EndedAt is null)
                {
                    yield return new Fault(
                        date.Pointer,
                        key,
                        stage.Title,
                        date.Date.Written,
                        date.Day,
                        last ?? plan.WrittenOn,
                        new RuleSentence(date.Date)
                    );
                }

                last = last > date.Day ? last : date.Day;
            }
        }
    }

    private static string? JumpOf(DateOnly day, DateOnly before) =>
        day > before.AddDays(MaxDaysBetween) ? "DateJumps"
        : SchoolYearOf(day) > SchoolYearOf(before) ? "DateInOtherSchoolYear"
        : null;

    private static string? FirstJumpOf(DateOnly day, DateOnly writtenOn) =>
        day > writtenOn.AddDays(MaxDaysAhead) ? "FirstDateJumps" : null;

    /// <summary>The year in which it began, on 1 August (WVO 2020 art. 1.1, WPO art. 1).</summary>
    private static int SchoolYearOf(DateOnly day) => day.Month >= 8 ? day.Year : day.Year - 1;

    private static IEnumerable<Fault> DaysOff(DatedDefinition plan) =>
        from stage in plan.Stages
        where stage.Dates.EndedAt is null && stage.Kind is not (StageKind.TermEnd or StageKind.Retention)
        from date in stage.All
        let fault = DayOff(date.Pointer, stage.Title, date.Day, plan.Calendar)
        where fault is not null
        select fault;

    /// <summary>Stages that close on one day: who acts in the second waits for the first, and has no time left.</summary>
    private static IEnumerable<Fault> Crowded(DatedDefinition plan)
    {
        var stages = plan.Stages.Where(stage => LeadsToAppointment(stage.Kind) && stage.Last is not null).ToList();
        return from pair in stages.Zip(stages.Skip(1))
            let before = pair.First.Last
            where
                pair is { First.Dates.EndedAt: null, Second.Dates.Deadline: { } deadline }
                && deadline.Date == before.Day
            select new Fault(
                $"{pair.Second.Pointer}/deadline",
                "NoTimeBetween",
                pair.Second.Title,
                pair.First.Title,
                before.Day
            );
    }

    private static IEnumerable<Fault> ShortPosting(DatedDefinition plan)
    {
        var fewest = plan.Definition.Clocks?.Typical?.PostingDays ?? FewestDaysOpen;
        return
            plan is { Definition.HasVacancy: true }
            && plan.Find(StageKind.Posting) is { Dates: { EndedAt: null, Deadline: { } closes } dates } posting
            && closes.Date.DayNumber - (dates.Starts?.Date ?? plan.WrittenOn).DayNumber is var open
            && open < fewest
            ? [new Fault($"{posting.Pointer}/deadline", "ShortPosting", open, fewest)]
            : [];
    }

    private static bool LeadsToAppointment(StageKind kind) => kind <= StageKind.Appointment;

    /// <summary>Why a date became what it is, in the language in which the warning is told.</summary>
    private sealed record RuleSentence(ResolvedDate Date) : IFormattable
    {
        public string ToString(string? format, IFormatProvider? formatProvider) =>
            DateRuleText.For(Date, formatProvider as CultureInfo);
    }
}
