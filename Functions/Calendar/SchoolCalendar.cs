namespace Recruitment.Calendar;

/// <summary>
/// On which days people at a school can be expected to act: not on weekends, public holidays, the region's school
/// holidays and the days on which the organisation itself is closed. Beyond the published school holidays only the
/// others count (<see cref="SchoolHolidays.Covers"/> tells).
/// </summary>
/// <param name="region">Of the school holidays: <c>noord</c>, <c>midden</c> or <c>zuid</c>.</param>
/// <param name="closed">The organisation's own days; none unless given.</param>
public sealed class SchoolCalendar(string region, IReadOnlyList<ClosedDays>? closed = null)
{
    private readonly IReadOnlyList<ClosedDays> _closed = closed ?? [];

    /// <summary>The same without the organisation's own days.</summary>
    public SchoolCalendar OfRegion => new(region);

    /// <exception cref="ArgumentException">No such region.</exception>
    public bool IsWorkingDay(DateOnly day) => Off(day) is null;

    /// <summary>Why people do not work on the day; null when they do.</summary>
    /// <exception cref="ArgumentException">No such region.</exception>
    public DayOff? Off(DateOnly day) =>
        PublicHolidays.Find(day) is { } holiday ? new DayOff(DayOffKind.PublicHoliday, holiday.ToString())
        : ClosedBetween(day, day) is { } own ? new DayOff(DayOffKind.ClosedDay, own.Name)
        : SchoolHolidays.Find(day, region) is { } vacation ? new DayOff(DayOffKind.SchoolHoliday, vacation)
        : day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? new DayOff(DayOffKind.Weekend)
        : null;

    /// <summary>The first of the organisation's own days in these, both included; null when it has none.</summary>
    public ClosedDays? ClosedBetween(DateOnly first, DateOnly last) =>
        _closed.Where(days => days.Overlaps(first, last)).MinBy(days => days.From);

    /// <summary>The first holiday of this type of which the last day is not over on <paramref name="day"/>; null: none was published.</summary>
    public SchoolHoliday? NextHoliday(string type, DateOnly day) => SchoolHolidays.Next(type, region, day);

    /// <summary>The day itself when people work on it, else the first after it on which they do.</summary>
    public DateOnly OnOrAfter(DateOnly day) => Seek(day, 1);

    /// <summary>The day itself when people work on it, else the last before it on which they did.</summary>
    public DateOnly OnOrBefore(DateOnly day) => Seek(day, -1);

    /// <summary>The first working day after <paramref name="day"/>.</summary>
    public DateOnly Next(DateOnly day) => OnOrAfter(day.AddDays(1));

    /// <summary>
    /// <paramref name="count"/> working days after <paramref name="day"/> (before it when negative), not counting the
    /// day itself. Zero: the day itself when people work on it, else the first after it.
    /// </summary>
    public DateOnly AddWorkingDays(DateOnly day, int count)
    {
        if (count == 0)
        {
            return OnOrAfter(day);
        }

        var step = Math.Sign(count);
        for (var left = Math.Abs(count); left > 0; left--)
        {
            day = Seek(day.AddDays(step), step);
        }

        return day;
    }

    private DateOnly Seek(DateOnly day, int step)
    {
        while (!IsWorkingDay(day))
        {
            day = day.AddDays(step);
        }

        return day;
    }
}
