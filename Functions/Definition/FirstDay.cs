using Recruitment.Calendar;

namespace Recruitment.Definition;

/// <summary>
/// Places the first day of an employment. A day that was written stays that day, also in a holiday: contracts start on
/// the first of August. Only one that has passed, or that names no day, becomes a working day.
/// </summary>
public static class FirstDay
{
    public const string Soonest = "z.s.m.";

    /// <param name="written">See <see cref="FuzzyDateReader"/>.</param>
    /// <param name="writtenOn">When it was written, Europe/Amsterdam: a day without a year is the first after it.</param>
    /// <param name="appointedOn">The day of the appointment, Europe/Amsterdam; work starts after it.</param>
    public static ResolvedDate Resolve(
        string written,
        DateOnly writtenOn,
        DateOnly appointedOn,
        SchoolCalendar calendar
    )
    {
        var earliest = appointedOn.AddDays(1);
        if (Written(written, writtenOn) is not { } day)
        {
            return DateResolver.Resolve(written, earliest, calendar);
        }

        return day < earliest
            ? DateResolver.Resolve(Soonest, earliest, calendar) with
            {
                Written = written,
            }
            : new ResolvedDate(written, day, DateRuleText.RuleOf(day, calendar));
    }

    /// <summary>
    /// The day on which work is to start, as far as it is known when it is written; null: as soon as can be, or so long
    /// after something else.
    /// </summary>
    /// <param name="writtenOn">When, Europe/Amsterdam.</param>
    public static DateOnly? Planned(string written, DateOnly writtenOn, SchoolCalendar calendar) =>
        FuzzyDateReader.TryParse(written, out var fuzzy, out _)
        && fuzzy is not (FuzzyDate.Soonest or FuzzyDate.InWorkingDays or FuzzyDate.InDays)
            ? Named(fuzzy, writtenOn) ?? DateResolver.Resolve(written, writtenOn, calendar).Date
            : null;

    /// <summary>The day that was written; null when none was.</summary>
    /// <param name="writtenOn">When, Europe/Amsterdam: a day without a year is the first after it.</param>
    public static DateOnly? Written(string written, DateOnly writtenOn) =>
        FuzzyDateReader.TryParse(written, out var fuzzy, out _) ? Named(fuzzy, writtenOn) : null;

    /// <summary>The day that the words name: a month stands for its first day. Null when they name none.</summary>
    private static DateOnly? Named(FuzzyDate fuzzy, DateOnly writtenOn) =>
        fuzzy switch
        {
            FuzzyDate.Exact exact => exact.Day,
            FuzzyDate.InMonth inMonth => InYear(inMonth.Year, inMonth.Month, inMonth.Day, writtenOn),
            FuzzyDate.Period { Part: MonthPart.Whole or MonthPart.Early } period => InYear(
                period.Year,
                period.Month,
                1,
                writtenOn
            ),
            _ => null,
        };

    private static DateOnly? InYear(int? year, int month, int day, DateOnly writtenOn)
    {
        var first = year ?? writtenOn.Year;
        var found = OnDay(first, month, day);
        return year is null && found < writtenOn ? OnDay(first + 1, month, day) : found;
    }

    private static DateOnly? OnDay(int year, int month, int day) =>
        day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;
}
