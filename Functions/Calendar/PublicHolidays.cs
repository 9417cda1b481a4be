using System.Collections.Concurrent;

namespace Recruitment.Calendar;

/// <summary>
/// The Dutch public holidays, by rule, for any year of the Gregorian calendar. No substitute day falls due when one
/// is on a weekend. Source: Algemene termijnenwet art. 3, and the royal decrees on King's Day and Liberation Day;
/// Good Friday is treated as equal, as article 3 does.
/// </summary>
public static class PublicHolidays
{
    private static readonly ConcurrentDictionary<int, IReadOnlySet<DateOnly>> Years = new();

    public static bool IsHoliday(DateOnly day) => Of(day.Year).Contains(day);

    public static IReadOnlySet<DateOnly> Of(int year) => Years.GetOrAdd(year, Compute);

    /// <summary>Easter Sunday of the Western churches (Meeus/Jones/Butcher).</summary>
    public static DateOnly Easter(int year)
    {
        var a = year % 19;
        var (b, c) = Math.DivRem(year, 100);
        var (d, e) = Math.DivRem(b, 4);
        var f = (b + 8) / 25;
        var g = (b - f + 1) / 3;
        var h = ((19 * a) + b - d - g + 15) % 30;
        var (i, k) = Math.DivRem(c, 4);
        var l = (32 + (2 * e) + (2 * i) - h - k) % 7;
        var m = (a + (11 * h) + (22 * l)) / 451;
        var (month, day) = Math.DivRem(h + l - (7 * m) + 114, 31);
        return new DateOnly(year, month, day + 1);
    }

    private static HashSet<DateOnly> Compute(int year)
    {
        var easter = Easter(year);
        return
        [
            new DateOnly(year, 1, 1),
            easter.AddDays(-2), // Good Friday
            easter,
            easter.AddDays(1),
            KingsDay(year),
            new DateOnly(year, 5, 5), // Liberation Day
            easter.AddDays(39), // Ascension Day
            easter.AddDays(49), // Whit Sunday
            easter.AddDays(50),
            new DateOnly(year, 12, 25),
            new DateOnly(year, 12, 26),
        ];
    }

    /// <summary>27 April, or the day before when that is a Sunday.</summary>
    private static DateOnly KingsDay(int year)
    {
        var birthday = new DateOnly(year, 4, 27);
        return birthday.DayOfWeek == DayOfWeek.Sunday ? birthday.AddDays(-1) : birthday;
    }
}
