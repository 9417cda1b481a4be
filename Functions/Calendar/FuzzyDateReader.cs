using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Recruitment.Calendar;

/// <summary>
/// Reads dates as Dutch plans write them; docs/api.md has the table. Capitals, extra spaces, a weekday before the date and
/// words such as <c>uiterlijk</c> and <c>vanaf</c> are ignored: whether it is a start or a deadline is known from its place.
/// </summary>
public static class FuzzyDateReader
{
    private const int MaxCount = 1000;
    private const int MaxWeek = 53;
    private const string Holiday = "vakantie";

    private static readonly string[] Months =
    [
        "januari",
        "februari",
        "maart",
        "april",
        "mei",
        "juni",
        "juli",
        "augustus",
        "september",
        "oktober",
        "november",
        "december",
    ];

    /// <summary>By month; a dot after them is left out.</summary>
    private static readonly string[][] ShortMonths =
    [
        ["jan"],
        ["feb", "febr"],
        ["mrt"],
        ["apr"],
        [],
        ["jun"],
        ["jul"],
        ["aug"],
        ["sep", "sept"],
        ["okt"],
        ["nov"],
        ["dec"],
    ];

    private static readonly string[] Weekdays =
    [
        "zondag",
        "maandag",
        "dinsdag",
        "woensdag",
        "donderdag",
        "vrijdag",
        "zaterdag",
    ];

    private static readonly string[] Prefixes = ["uiterlijk", "op", "per", "vanaf", "t/m", "tot en met"];

    private static readonly string[] AtOnce =
    [
        "z.s.m.",
        "z.s.m",
        "zsm",
        "asap",
        "direct",
        "per direct",
        "zo spoedig mogelijk",
        "zo snel mogelijk",
    ];

    /// <summary>False with the reason in <paramref name="fault"/>, as an English sentence for whoever wrote it.</summary>
    public static bool TryParse(
        string written,
        [NotNullWhen(true)] out FuzzyDate? date,
        [NotNullWhen(false)] out string? fault
    )
    {
        var words = written.Trim().ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        (date, fault) = AtOnce.Contains(string.Join(' ', words)) ? (new FuzzyDate.Soonest(), null) : Bare(words);
        return date is not null;
    }

    /// <summary>Leaves out what stands before the date.</summary>
    private static (FuzzyDate?, string?) Bare(string[] words)
    {
        var text = string.Join(' ', words);
        if (Prefixes.FirstOrDefault(p => text.StartsWith($"{p} ", StringComparison.Ordinal)) is { } prefix)
        {
            return Bare(words[prefix.Split(' ').Length..]);
        }

        if (words is [var name, _, ..] && Array.IndexOf(Weekdays, name) is >= 0 and var weekday)
        {
            var (date, fault) = Read(words[1..]);
            return DayOf(date) is { } day && (int)day.DayOfWeek != weekday
                ? (null, "That day is another day of the week.")
                : (date, fault);
        }

        return Read(words);
    }

    private static (FuzzyDate?, string?) Read(string[] words) =>
        words switch
        {
            [['+', .. var count], var unit] => Offset(count, unit),
            ["volgende", "week"] => (new FuzzyDate.NextWeek(null), null),
            ["volgende", "week", var day] when Array.IndexOf(Weekdays, day) is >= 0 and var weekday => (
                new FuzzyDate.NextWeek((DayOfWeek)weekday),
                null
            ),
            ["week" or "wk" or "wk.", var week] => Week(week, null),
            ["week" or "wk" or "wk.", var week, var year] => Week(week, year),
            ["na", "de", var holiday] => AtHoliday(holiday, after: true),
            ["voor" or "vóór", "de", var holiday] => AtHoliday(holiday, after: false),
            [var digits] when char.IsAsciiDigit(digits[0]) => Digits(digits),
            [var month] => Period(MonthPart.Whole, month, null),
            [var half, "helft", "van", .. var month] when Half(half) is { } known => OfMonth(known, month),
            [var half, "helft", .. var month] when Half(half) is { } known => OfMonth(known, month),
            [var day, var month, var year] when Number(day) is { } number => Day(number, month, year),
            [var day, var month] when Number(day) is { } number => Day(number, month, null),
            [var part, .. var month] when Part(part) is { } known => OfMonth(known, month),
            [var month, var year] => Period(MonthPart.Whole, month, year),
            _ => Unknown(),
        };

    private static (FuzzyDate?, string?) Unknown() =>
        (null, "Not a date: write 2027-01-08, '8 januari', 'begin februari', 'week 6', 'z.s.m.' or '+3 werkdagen'.");

    /// <summary>The year, month and day, or the day and month with or without the year.</summary>
    private static (FuzzyDate?, string?) Digits(string digits)
    {
        if (
            DateOnly.TryParseExact(digits, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            && IsYear(day.Year)
        )
        {
            return (new FuzzyDate.Exact(day), null);
        }

        return digits.Split('-', '/', '.') switch
        {
            [var number, var month, var year] when year.Length == 4 => InMonth(Number(number), Number(month), year),
            [var number, var month] => InMonth(Number(number), Number(month), null),
            _ => (null, "Not a day of the calendar: write it as yyyy-MM-dd or d-m-yyyy."),
        };
    }

    private static (FuzzyDate?, string?) InMonth(int? day, int? month, string? year) =>
        day is { } number && month is >= 1 and <= 12 and var known ? Day(number, Months[known - 1], year) : Unknown();

    private static (FuzzyDate?, string?) Offset(string count, string unit) =>
        (Number(count), unit) switch
        {
            (null or > MaxCount, _) => (null, $"Write a whole number from 0 to {MaxCount} after the plus sign."),
            ({ } days, "werkdag" or "werkdagen") => (new FuzzyDate.InWorkingDays(days), null),
            ({ } days, "dag" or "dagen") => (new FuzzyDate.InDays(days), null),
            ({ } weeks, "week" or "weken") => (new FuzzyDate.InDays(weeks * 7), null),
            _ => (null, "Write 'werkdagen', 'dagen' or 'weken' after the number."),
        };

    private static (FuzzyDate?, string?) Week(string week, string? year)
    {
        if (Number(week) is not (>= 1 and <= MaxWeek and var number))
        {
            return (null, $"Weeks have the numbers 1 to {MaxWeek}.");
        }

        if (year is null)
        {
            return (new FuzzyDate.InWeek(number, null), null);
        }

        return Number(year) is { } known && IsYear(known) && number <= ISOWeek.GetWeeksInYear(known)
            ? (new FuzzyDate.InWeek(number, known), null)
            : (null, "That year has no such week.");
    }

    private static (FuzzyDate?, string?) AtHoliday(string word, bool after)
    {
        var type = word == $"krokus{Holiday}" ? $"voorjaars{Holiday}" : word;
        return SchoolHolidays.Types.Contains(type)
            ? (new FuzzyDate.AtHoliday(type, after), null)
            : (null, $"School holidays are {string.Join(", ", SchoolHolidays.Types.Order())}.");
    }

    private static (FuzzyDate?, string?) Day(int day, string month, string? year)
    {
        if (ReadMonth(month, year, out var number, out var inYear) is { } fault)
        {
            return (null, fault);
        }

        // A year unknown may be a leap year.
        return day >= 1 && day <= DateTime.DaysInMonth(inYear ?? 2000, number)
            ? (new FuzzyDate.InMonth(day, number, inYear), null)
            : (null, "That month has no such day.");
    }

    private static (FuzzyDate?, string?) OfMonth(MonthPart part, string[] month) =>
        month switch
        {
            [var name] => Period(part, name, null),
            [var name, var year] => Period(part, name, year),
            _ => Unknown(),
        };

    private static (FuzzyDate?, string?) Period(MonthPart part, string month, string? year) =>
        ReadMonth(month, year, out var number, out var inYear) is { } fault
            ? (null, fault)
            : (new FuzzyDate.Period(part, number, inYear), null);

    private static string? ReadMonth(string month, string? year, out int number, out int? inYear)
    {
        number = Array.IndexOf(Months, month) + 1;
        if (number == 0)
        {
            number = Array.FindIndex(ShortMonths, names => names.Contains(month.TrimEnd('.'))) + 1;
        }

        inYear = year is null ? null : Number(year);
        if (number == 0)
        {
            return Unknown().Item2;
        }

        return year is null || (inYear is { } known && IsYear(known))
            ? null
            : "Write the year with four digits, from 2000 to 2099.";
    }

    private static MonthPart? Part(string word) =>
        word switch
        {
            "begin" => MonthPart.Early,
            "half" or "halverwege" or "medio" => MonthPart.Middle,
            "eind" or "einde" => MonthPart.Late,
            _ => null,
        };

    private static MonthPart? Half(string word) =>
        word switch
        {
            "1e" or "eerste" => MonthPart.FirstHalf,
            "2e" or "tweede" => MonthPart.SecondHalf,
            _ => null,
        };

    /// <summary>Null when the year is unknown, or it is no single day.</summary>
    private static DateOnly? DayOf(FuzzyDate? date) =>
        date switch
        {
            FuzzyDate.Exact exact => exact.Day,
            FuzzyDate.InMonth { Year: { } year } day => new DateOnly(year, day.Month, day.Day),
            _ => null,
        };

    private static bool IsYear(int year) => year is >= 2000 and <= 2099;

    private static int? Number(string digits) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
