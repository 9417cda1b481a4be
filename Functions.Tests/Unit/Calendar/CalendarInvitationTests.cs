using System.Text;
using Recruitment.Calendar;

namespace Recruitment.Tests.Calendar;

public sealed class CalendarInvitationTests
{
    private static readonly CalendarInvitation Interview = new()
    {
        Uid = CalendarInvitation.UidOf("proc", "gesprekken", "cand"),
        Sequence = 0,
        Stamp = new DateTimeOffset(2027, 1, 29, 9, 5, 7, TimeSpan.FromHours(1)),
        Start = new DateTimeOffset(2027, 2, 8, 12, 0, 0, TimeSpan.Zero),
        End = new DateTimeOffset(2027, 2, 8, 12, 45, 0, TimeSpan.Zero),
        Summary = "Sollicitatiegesprek; ronde 1, Alkwin Kollege",
        Location = "Alkwin Kollege, kamer 1.12, Uithoorn",
        Description = "Neem mee:\r\n- uw cv\n- C:\\map",
        Organiser = new CalendarParty("Coöperatie \"De Brug\"", "werving@alkwin.example"),
        Attendees = [new CalendarParty("Zoë van der Berg", "zoe@candidate.example")],
    };

    [Fact]
    public void An_invitation_holds_what_calendars_need_to_keep_it_up_to_date()
    {
        var lines = Unfolded(Interview.Write());

        Assert.Equal("BEGIN:VCALENDAR", lines[0]);
        Assert.Equal("END:VCALENDAR", lines[^1]);
        Assert.Contains("VERSION:2.0", lines);
        Assert.Contains("METHOD:REQUEST", lines);
        Assert.Contains("UID:proc-gesprekken-cand@recruitment", lines);
        Assert.Contains("SEQUENCE:0", lines);
        Assert.Contains("STATUS:CONFIRMED", lines);
        Assert.Contains("DTSTAMP:20270129T080507Z", lines);
        Assert.Contains("DTSTART;TZID=Europe/Amsterdam:20270208T130000", lines);
        Assert.Contains("DTEND;TZID=Europe/Amsterdam:20270208T134500", lines);
    }

    [Fact]
    public void A_cancellation_has_the_same_UID_and_says_so_twice()
    {
        var lines = Unfolded((Interview with { Sequence = 1, Cancelled = true }).Write());

        Assert.Contains("METHOD:CANCEL", lines);
        Assert.Contains("STATUS:CANCELLED", lines);
        Assert.Contains("SEQUENCE:1", lines);
        Assert.Contains("UID:proc-gesprekken-cand@recruitment", lines);
    }

    [Fact]
    public void Text_is_escaped_and_names_are_quoted()
    {
        var lines = Unfolded(Interview.Write());

        Assert.Contains(@"SUMMARY:Sollicitatiegesprek\; ronde 1\, Alkwin Kollege", lines);
        Assert.Contains(@"LOCATION:Alkwin Kollege\, kamer 1.12\, Uithoorn", lines);
        Assert.Contains(@"DESCRIPTION:Neem mee:\n- uw cv\n- C:\\map", lines);
        Assert.Contains("ORGANIZER;CN=\"Coöperatie ^'De Brug^'\":mailto:werving@alkwin.example", lines);
        Assert.Contains(
            "ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=FALSE;CN=\"Zoë van der Berg\":mailto:zoe@candidate.example",
            lines
        );
    }

    [Fact]
    public void A_name_cannot_add_lines_of_its_own()
    {
        var forged = Interview with
        {
            Attendees = [new CalendarParty("Jan\r\nSTATUS:CANCELLED", "jan@candidate.example")],
        };

        Assert.DoesNotContain("STATUS:CANCELLED", Unfolded(forged.Write()));
    }

    [Fact]
    public void Amsterdam_has_its_two_offsets_with_the_rule_of_the_change()
    {
        var lines = Unfolded(Interview.Write());
        var zone = lines[lines.IndexOf("BEGIN:VTIMEZONE")..lines.IndexOf("END:VTIMEZONE")];

        Assert.Equal(
            [
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
            ],
            zone
        );
    }

    [Fact]
    public void Lines_end_in_CRLF_and_are_at_most_75_octets()
    {
        var text = (Interview with { Summary = new string('é', 200) }).Write();

        Assert.EndsWith("\r\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', text.Replace("\r\n", "", StringComparison.Ordinal));
        Assert.All(text.Split("\r\n"), line => Assert.InRange(Encoding.UTF8.GetByteCount(line), 0, 75));
    }

    private static List<string> Unfolded(string text) =>
        [.. text.Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n", StringSplitOptions.RemoveEmptyEntries)];
}
