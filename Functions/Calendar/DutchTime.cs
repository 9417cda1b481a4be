using System.Globalization;

namespace Recruitment.Calendar;

/// <summary>
/// Time in the Netherlands, Europe/Amsterdam, as people read it in their language. Everything stored is UTC; this is
/// where it becomes local and back.
/// </summary>
public static class DutchTime
{
    private static readonly Texts Texts = new(typeof(DutchTime));

    private static readonly TimeOnly LastMinute = new(23, 59);

    public static TimeZoneInfo Zone { get; } = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");

    /// <summary><c>vrijdag 8 januari 2027</c></summary>
    public static string Date(DateTimeOffset moment) => Date(DayOf(moment));

    /// <summary><c>vrijdag 8 januari 2027</c></summary>
    public static string Date(DateOnly day) => day.ToString("dddd d MMMM yyyy", ReaderLanguage.Culture);

    /// <summary><c>8 jan. 2027</c>, for tables.</summary>
    public static string ShortDate(DateOnly day) => day.ToString("d MMM yyyy", ReaderLanguage.Culture);

    /// <summary><c>vrijdag 8 januari 2027 om 13.45 uur</c></summary>
    public static string DateAndTime(DateTimeOffset moment) => Texts.With("DateAndTime", Date(moment), Time(moment));

    /// <summary><c>13.45 uur</c></summary>
    public static string Time(DateTimeOffset moment) => Texts.With("Time", Local(moment));

    /// <summary><c>13.00 – 13.45 uur</c></summary>
    public static string Hours(DateTimeOffset start, DateTimeOffset end) =>
        Texts.With("Hours", Local(start), Time(end));

    /// <summary><c>4 t/m 29 januari 2027</c>, <c>29 januari t/m 2 februari 2027</c>; one day with its day of the week.</summary>
    public static string Period(DateOnly first, DateOnly last)
    {
        var from =
            first.Year != last.Year ? "d MMMM yyyy"
            : first.Month != last.Month ? "d MMMM"
            : "%d";
        return first >= last ? Date(last) : Texts.With("Period", first.ToString(from, ReaderLanguage.Culture), last);
    }

    /// <summary><c>4 weken</c> for <c>P4W</c>, <c>een jaar</c> for <c>P12M</c>; anything else as it is.</summary>
    public static string Duration(string iso) =>
        (iso.Trim('P', 'W', 'M'), iso[^1]) switch
        {
            ("1", 'W') => Texts["OneWeek"],
            ("1", 'M') => Texts["OneMonth"],
            ("12", 'M') => Texts["OneYear"],
            (var count, 'W') => Texts.With("Weeks", count),
            (var count, 'M') => Texts.With("Months", count),
            _ => iso,
        };

    /// <summary><c>2027-01-08T12:45:00Z</c>, as a <c>time</c> element tells it to programs: HTML takes three decimals at most.</summary>
    public static string Iso(DateTimeOffset moment) =>
        moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary><c>2027-01-08</c></summary>
    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The calendar date in Amsterdam.</summary>
    public static DateOnly DayOf(DateTimeOffset moment) => DateOnly.FromDateTime(Local(moment).DateTime);

    /// <summary>The same moment with Amsterdam's offset.</summary>
    public static DateTimeOffset Local(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, Zone);

    /// <summary>
    /// The moment, in UTC, at which clocks in Amsterdam show <paramref name="time"/>. A time that is skipped in
    /// March is taken an hour later; of a time that comes twice in October the second, in winter time.
    /// </summary>
    public static DateTimeOffset At(DateOnly day, TimeOnly time)
    {
        var local = day.ToDateTime(time);
        return new DateTimeOffset(local, Zone.GetUtcOffset(local)).ToUniversalTime();
    }

    /// <summary>Midnight at which the day starts, in UTC.</summary>
    public static DateTimeOffset StartOfDay(DateOnly day) => At(day, TimeOnly.MinValue);

    /// <summary>23:59 in Amsterdam, in UTC: when a deadline on that day closes.</summary>
    public static DateTimeOffset EndOfDay(DateOnly day) => At(day, LastMinute);
}
