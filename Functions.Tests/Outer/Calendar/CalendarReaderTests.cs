using Recruitment.Calendar;
using ReadCalendar = Ical.Net.Calendar;

namespace Recruitment.Tests.Calendar;

/// <summary>What other people's programs read in our invitations: Ical.Net and libical.</summary>
public sealed class CalendarReaderTests
{
    private static readonly CalendarInvitation Interview = new()
    {
        Uid = CalendarInvitation.UidOf("proc", "gesprekken", "cand"),
        Sequence = 2,
        Stamp = new DateTimeOffset(2027, 1, 29, 9, 5, 7, TimeSpan.FromHours(1)),
        Start = new DateTimeOffset(2027, 3, 26, 12, 0, 0, TimeSpan.Zero),
        End = new DateTimeOffset(2027, 3, 26, 12, 45, 0, TimeSpan.Zero),
        Summary = "Sollicitatiegesprek; ronde 1, Coöperatie De Brug – één keer, en nog wat langer",
        Location = "Alkwin Kollege, kamer 1.12, Uithoorn",
        Description = "Neem mee:\r\n- uw cv\n- C:\\map",
        Organiser = new CalendarParty("Werving; Alkwin, \"HR\": vragen", "werving@alkwin.example"),
        Attendees = [new CalendarParty("Zoë van der Berg, \r\nSTATUS:CANCELLED", "zoe@candidate.example")],
    };

    public static TheoryData<int> Days => [0, 7, 210, 217];

    [Fact]
    public void Ical_Net_reads_what_was_written()
    {
        var calendar = ReadCalendar.Load(Interview.Write())!;

        Assert.Equal("REQUEST", calendar.Method);
        var read = Assert.Single(calendar.Events);
        Assert.Equal(Interview.Uid, read.Uid);
        Assert.Equal(2, read.Sequence);
        Assert.Equal("CONFIRMED", read.Status);
        Assert.Equal(Interview.Summary, read.Summary);
        Assert.Equal(Interview.Location, read.Location);
        Assert.Equal("Neem mee:\n- uw cv\n- C:\\map", read.Description?.ReplaceLineEndings("\n"));
        Assert.Equal(Interview.Start.UtcDateTime, read.Start?.AsUtc);
        Assert.Equal(Interview.End.UtcDateTime, read.End?.AsUtc);
        Assert.Equal(Interview.Stamp.UtcDateTime, read.DtStamp?.AsUtc);
        Assert.Equal("mailto:werving@alkwin.example", read.Organizer?.Value?.OriginalString);
        var attendee = Assert.Single(read.Attendees);
        Assert.Equal("Zoë van der Berg,  STATUS:CANCELLED", attendee.CommonName);
        Assert.Equal("mailto:zoe@candidate.example", attendee.Value?.OriginalString);
    }

    [Theory]
    [InlineData(false, "CONFIRMED")]
    [InlineData(true, "CANCELLED")]
    public void Libical_finds_nothing_missing_and_nothing_too_much(bool cancelled, string status)
    {
        var read = Libical.Read((Interview with { Cancelled = cancelled }).Write());

        Assert.True(read.KeepsToItsMethod);
        Assert.Equal(0, read.Errors);
        Assert.Contains(("STATUS", status, null), read.Properties);
        Assert.Contains(("UID", "proc-gesprekken-cand@recruitment", null), read.Properties);
        Assert.Contains(("SEQUENCE", "2", null), read.Properties);
        Assert.Contains(
            ("ATTENDEE", "mailto:zoe@candidate.example", "Zoë van der Berg,  STATUS:CANCELLED"),
            read.Properties
        );
    }

    [Theory]
    [MemberData(nameof(Days))]
    public void An_hour_stays_the_hour_before_and_after_the_clocks_change(int days)
    {
        var start = Interview.Start.AddDays(days);
        var moved = Interview with { Start = start, End = start.AddMinutes(45) };

        var read = Libical.Read(moved.Write());

        Assert.Equal((start, start.AddMinutes(45)), (read.Start, read.End));
    }
}
