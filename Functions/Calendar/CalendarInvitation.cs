namespace Recruitment.Calendar;

/// <summary>
/// An appointment for other people's calendars, as iCalendar (RFC 5545) with the scheduling method of RFC 5546. The
/// same <see cref="Uid"/> with a higher <see cref="Sequence"/> replaces or cancels what was sent before.
/// </summary>
public sealed record CalendarInvitation
{
    /// <summary>Names the appointment for ever; made of ids, see <see cref="UidOf"/>.</summary>
    public required string Uid { get; init; }

    /// <summary>0 at first; higher with each change, and once more with the cancellation.</summary>
    public required int Sequence { get; init; }

    /// <summary>When this version was made, UTC.</summary>
    public required DateTimeOffset Stamp { get; init; }

    public required DateTimeOffset Start { get; init; }
    public required DateTimeOffset End { get; init; }

    /// <summary>Shown in calendars that colleagues can see: it names no candidate.</summary>
    public required string Summary { get; init; }

    public string? Location { get; init; }
    public string? Description { get; init; }

    /// <summary>Where it is held online: an absolute address.</summary>
    public string? Url { get; init; }
    public required CalendarParty Organiser { get; init; }
    public required IReadOnlyList<CalendarParty> Attendees { get; init; }
    public bool Cancelled { get; init; }

    /// <summary>iCalendar METHOD, which the mail's MIME type repeats.</summary>
    public string Method => Cancelled ? "CANCEL" : "REQUEST";

    /// <summary>A UID made of the ids of what the appointment belongs to, such as procedure, step and candidate.</summary>
    public static string UidOf(params string[] ids) => $"{string.Join('-', ids)}@recruitment";

    /// <summary>The iCalendar text: CRLF after each line, lines of at most 75 octets.</summary>
    public string Write() =>
        string.Concat([
            .. Head(Method).Select(ContentLine.Fold),
            .. Event().Select(ContentLine.Fold),
            ContentLine.Fold("END:VCALENDAR"),
        ]);

    /// <summary>With the zone by the European Union's rule, as it has been since October 1996.</summary>
    private static IEnumerable<string> Head(string method) =>
        [
            "BEGIN:VCALENDAR",
            "VERSION:2.0",
            "PRODID:-//Recruitment//Recruitment//NL",
            "CALSCALE:GREGORIAN",
            $"METHOD:{method}",
            "BEGIN:VTIMEZONE",
            "TZID:Europe/Amsterdam",
            "BEGIN:DAYLIGHT",
            "DTSTART:19810329T020000",
            "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
            "TZOFFSETFROM:+0100",
            "TZOFFSETTO:+0200",
            "TZNAME:CEST",
            "END:DAYLIGHT",
            "BEGIN:STANDARD",
            "DTSTART:19961027T030000",
            "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
            "TZOFFSETFROM:+0200",
            "TZOFFSETTO:+0100",
            "TZNAME:CET",
            "END:STANDARD",
            "END:VTIMEZONE",
        ];

    private IEnumerable<string> Event()
    {
        yield return "BEGIN:VEVENT";
        yield return $"UID:{ContentLine.Text(Uid)}";
        yield return $"DTSTAMP:{Stamp.UtcDateTime:yyyyMMdd'T'HHmmss'Z'}";
        yield return $"SEQUENCE:{Sequence}";
        yield return $"STATUS:{(Cancelled ? "CANCELLED" : "CONFIRMED")}";
        yield return $"DTSTART;TZID=Europe/Amsterdam:{Wall(Start)}";
        yield return $"DTEND;TZID=Europe/Amsterdam:{Wall(End)}";
        yield return $"SUMMARY:{ContentLine.Text(Summary)}";
        if (Location is { } location)
        {
            yield return $"LOCATION:{ContentLine.Text(location)}";
        }

        if (Description is { } description)
        {
            yield return $"DESCRIPTION:{ContentLine.Text(description)}";
        }

        if (Url is { } url)
        {
            yield return $"URL:{ContentLine.Plain(url)}";
        }

        yield return $"ORGANIZER{Person(Organiser)}";
        foreach (var attendee in Attendees)
        {
            yield return $"ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=FALSE{Person(attendee)}";
        }

        yield return "TRANSP:OPAQUE";
        yield return "END:VEVENT";
    }

    private static string Person(CalendarParty party) =>
        $";CN={ContentLine.Parameter(party.Name)}:mailto:{ContentLine.Plain(party.Address)}";

    private static string Wall(DateTimeOffset moment) => $"{DutchTime.Local(moment).DateTime:yyyyMMdd'T'HHmmss}";
}

/// <summary>Who organises or attends an appointment.</summary>
/// <param name="Address">E-mail address.</param>
public sealed record CalendarParty(string Name, string Address);
