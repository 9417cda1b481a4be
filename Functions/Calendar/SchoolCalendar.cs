namespace Recruitment.Calendar;

/// <summary>
/// On which days people at a school can be expected to act: not on weekends, public holidays and the region's school
/// holidays. Beyond the published school holidays only weekends and public holidays count
/// (<see cref="SchoolHolidays.Covers"/> tells).
/// </summary>
public static class SchoolCalendar
{
    public static bool IsWorkingDay(DateOnly day, string region) =>
        day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)
        && !PublicHolidays.IsHoliday(day)
        && !SchoolHolidays.IsHoliday(day, region);

    /// <summary>The day itself when people work on it, else the first after it on which they do.</summary>
    public static DateOnly OnOrAfter(DateOnly day, string region) => Seek(day, 1, region);

    /// <summary>The day itself when people work on it, else the last before it on which they did.</summary>
    public static DateOnly OnOrBefore(DateOnly day, string region) => Seek(day, -1, region);

    /// <summary>The first working day after <paramref name="day"/>.</summary>
    public static DateOnly Next(DateOnly day, string region) => OnOrAfter(day.AddDays(1), region);

    /// <summary>
    /// <paramref name="count"/> working days after <paramref name="day"/> (before it when negative), not counting the
    /// day itself. Zero: the day itself when people work on it, else the first after it.
    /// </summary>
    public static DateOnly AddWorkingDays(DateOnly day, int count, string region)
    {
        if (count == 0)
        {
            return OnOrAfter(day, region);
        }

        var step = Math.Sign(count);
        for (var left = Math.Abs(count); left > 0; left--)
        {
            day = Seek(day.AddDays(step), step, region);
        }

        return day;
    }

    private static DateOnly Seek(DateOnly day, int step, string region)
    {
        while (!IsWorkingDay(day, region))
        {
            day = day.AddDays(step);
        }

        return day;
    }
}
