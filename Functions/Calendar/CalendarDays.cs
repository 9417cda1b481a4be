namespace Recruitment.Calendar;

/// <summary>
/// Days to put in a calendar, published as iCalendar (RFC 5545, METHOD PUBLISH of RFC 5546): nobody is invited, and no
/// time of day is taken.
/// </summary>
/// <param name="Stamp">When they were looked up, UTC.</param>
public sealed record CalendarDays(IReadOnlyList<CalendarDay> Days, DateTimeOffset Stamp)
{
    public const string ContentType = "text/calendar; charset=utf-8";

    public string Write() => string.Concat(Lines().Select(ContentLine.Fold));

    private IEnumerable<string> Lines() =>
        [
            "BEGIN:VCALENDAR",
            "VERSION:2.0",
            "PRODID:-//Recruitment//Recruitment//NL",
            "CALSCALE:GREGORIAN",
            "METHOD:PUBLISH",
            .. Days.SelectMany(Event),
            "END:VCALENDAR",
        ];

    private IEnumerable<string> Event(CalendarDay day) =>
        [
            "BEGIN:VEVENT",
            $"UID:{ContentLine.Text(day.Uid)}",
            $"DTSTAMP:{Stamp.UtcDateTime:yyyyMMdd'T'HHmmss'Z'}",
            $"DTSTART;VALUE=DATE:{day.First:yyyyMMdd}",
            $"DTEND;VALUE=DATE:{day.Last.AddDays(1):yyyyMMdd}",
            $"SUMMARY:{ContentLine.Text(day.Summary)}",
            $"URL:{ContentLine.Plain(day.Url.AbsoluteUri)}",
            "TRANSP:TRANSPARENT",
            "END:VEVENT",
        ];
}

/// <summary>A day, or days in a row, Europe/Amsterdam.</summary>
/// <param name="Uid">Names it for ever; made of ids.</param>
public sealed record CalendarDay(string Uid, DateOnly First, DateOnly Last, string Summary, Uri Url);
