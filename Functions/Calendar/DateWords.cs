namespace Recruitment.Calendar;

/// <summary>A date that was written in Dutch, as a reader of another language reads it.</summary>
public static class DateWords
{
    // A year with a 29th of February, for a date without a year.
    private const int AnyYear = 2000;

    private static readonly Texts Texts = new(typeof(DateWords));

    /// <summary>
    /// <c>1 August 2027</c>, <c>early February</c>, <c>as soon as possible</c>. What names no day or month stays as it was
    /// written, and so does everything in Dutch: those are the writer's own words.
    /// </summary>
    /// <param name="written">See <see cref="FuzzyDateReader"/>.</param>
    public static string Of(string written) =>
        ReaderLanguage.IsDutch || !FuzzyDateReader.TryParse(written, out var date, out _)
            ? written
            : date switch
            {
                FuzzyDate.Exact exact => Text(exact.Day, "d MMMM yyyy"),
                FuzzyDate.InMonth day => Text(day.Year, day.Month, day.Day, "d MMMM"),
                FuzzyDate.Period { Part: MonthPart.Whole } month => Text(month.Year, month.Month, 1, "MMMM"),
                FuzzyDate.Period part => Texts.With($"{part.Part}", Text(part.Year, part.Month, 1, "MMMM")),
                FuzzyDate.Soonest => Texts["Soonest"],
                _ => written,
            };

    private static string Text(int? year, int month, int day, string format) =>
        year is { } known
            ? Text(new DateOnly(known, month, day), $"{format} yyyy")
            : Text(new DateOnly(AnyYear, month, day), format);

    private static string Text(DateOnly day, string format) => day.ToString(format, ReaderLanguage.Culture);
}
