using System.Collections.Concurrent;

namespace Recruitment.Calendar;

/// <summary>
/// The Dutch public holidays, by rule, for any year of the Gregorian calendar. No substitute day falls due when one
/// is on a weekend. Source: Algemene termijnenwet art. 3, and the royal decrees on King's Day and Liberation Day;
/// Good Friday is treated as equal, as article 3 does.
/// </summary>
public static class PublicHolidays
{
    private static readonly ConcurrentDictionary<int, IReadOnlyDictionary<DateOnly, PublicHoliday>> Years = new();

    /// <summary>The holiday on this day; null when there is none.</summary>
    public static PublicHoliday? Find(DateOnly day) => Of(day.Year).TryGetValue(day, out var holiday) ? holiday : null;

    public static IReadOnlyDictionary<DateOnly, PublicHoliday> Of(int year) => Years.GetOrAdd(year, Compute);

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

    /// <summary>Of two on one day, as Ascension Day and Liberation Day in 2016, the one that moves.</summary>
    private static Dictionary<DateOnly, PublicHoliday> Compute(int year)
    {
        var easter = Easter(year);
        return new Dictionary<DateOnly, PublicHoliday>
        {
            [new DateOnly(year, 1, 1)] = PublicHoliday.NewYear,
            [KingsDay(year)] = PublicHoliday.KingsDay,
            [new DateOnly(year, 5, 5)] = PublicHoliday.LiberationDay,
            [easter.AddDays(-2)] = PublicHoliday.GoodFriday,
            [easter] = PublicHoliday.EasterSunday,
            [easter.AddDays(1)] = PublicHoliday.EasterMonday,
            [easter.AddDays(39)] = PublicHoliday.AscensionDay,
            [easter.AddDays(49)] = PublicHoliday.WhitSunday,
            [easter.AddDays(50)] = PublicHoliday.WhitMonday,
            [new DateOnly(year, 12, 25)] = PublicHoliday.ChristmasDay,
            [new DateOnly(year, 12, 26)] = PublicHoliday.SecondChristmasDay,
        };
    }

    /// <summary>27 April, or the day before when that is a Sunday.</summary>
    private static DateOnly KingsDay(int year)
    {
        var birthday = new DateOnly(year, 4, 27);
        return birthday.DayOfWeek == DayOfWeek.Sunday ? birthday.AddDays(-1) : birthday;
    }
}

/// <summary>A Dutch public holiday.</summary>
public enum PublicHoliday
{
    NewYear,
    GoodFriday,
    EasterSunday,
    EasterMonday,
    KingsDay,
    LiberationDay,
    AscensionDay,
    WhitSunday,
    WhitMonday,
    ChristmasDay,
    SecondChristmasDay,
}
