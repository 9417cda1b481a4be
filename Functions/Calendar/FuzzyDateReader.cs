using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Recruitment.Calendar;

/// <summary>
/// Reads dates as Dutch plans write them: an ISO date; <c>8 januari [2027]</c>; <c>[begin|half|medio|eind] januari
/// [2027]</c>; <c>z.s.m.</c>; <c>+3 werkdagen</c>, <c>+2 weken</c>, <c>+10 dagen</c>. Capitals and extra spaces are
/// ignored.
/// </summary>
public static class FuzzyDateReader
{
    private const int MaxCount = 1000;

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

    /// <summary>False with the reason in <paramref name="fault"/>, as an English sentence for whoever wrote it.</summary>
    public static bool TryParse(
        string written,
        [NotNullWhen(true)] out FuzzyDate? date,
        [NotNullWhen(false)] out string? fault
    )
    {
        var words = written.Trim().ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        (date, fault) = words switch
        {
            ["z.s.m." or "z.s.m" or "zsm"] => (new FuzzyDate.Soonest(), null),
            [['+', .. var count], var unit] => Offset(count, unit),
            [var iso] when char.IsAsciiDigit(iso[0]) => Iso(iso),
            [var month] => Period(MonthPart.Whole, month, null),
            [var day, var month, var year] when Number(day) is { } number => Day(number, month, year),
            [var day, var month] when Number(day) is { } number => Day(number, month, null),
            [var part, var month, var year] when Part(part) is { } known => Period(known, month, year),
            [var part, var month] when Part(part) is { } known => Period(known, month, null),
            [var month, var year] => Period(MonthPart.Whole, month, year),
            _ => Unknown(),
        };
        return date is not null;
    }

    private static (FuzzyDate?, string?) Unknown() =>
        (null, "Not a date: write 2027-01-08, '8 januari', 'januari', 'begin februari', 'z.s.m.' or '+3 werkdagen'.");

    private static (FuzzyDate?, string?) Iso(string iso) =>
        DateOnly.TryParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
        && IsYear(day.Year)
            ? (new FuzzyDate.Exact(day), null)
            : (null, "Not a day of the calendar: write it as yyyy-MM-dd.");

    private static (FuzzyDate?, string?) Offset(string count, string unit) =>
        (Number(count), unit) switch
        {
            (null or > MaxCount, _) => (null, $"Write a whole number from 0 to {MaxCount} after the plus sign."),
            ({ } days, "werkdag" or "werkdagen") => (new FuzzyDate.InWorkingDays(days), null),
            ({ } days, "dag" or "dagen") => (new FuzzyDate.InDays(days), null),
            ({ } weeks, "week" or "weken") => (new FuzzyDate.InDays(weeks * 7), null),
            _ => (null, "Write 'werkdagen', 'dagen' or 'weken' after the number."),
        };

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

    private static (FuzzyDate?, string?) Period(MonthPart part, string month, string? year) =>
        ReadMonth(month, year, out var number, out var inYear) is { } fault
            ? (null, fault)
            : (new FuzzyDate.Period(part, number, inYear), null);

    private static string? ReadMonth(string month, string? year, out int number, out int? inYear)
    {
        number = Array.IndexOf(Months, month) + 1;
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
            "half" or "medio" => MonthPart.Middle,
            "eind" => MonthPart.Late,
            _ => null,
        };

    private static bool IsYear(int year) => year is >= 2000 and <= 2099;

    private static int? Number(string digits) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
