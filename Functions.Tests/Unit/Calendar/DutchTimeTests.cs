using Recruitment.Calendar;

namespace Recruitment.Tests.Calendar;

public sealed class DutchTimeTests
{
    [Fact]
    public void A_moment_reads_in_Dutch_at_Amsterdam_time()
    {
        var moment = new DateTimeOffset(2027, 7, 1, 22, 30, 0, TimeSpan.Zero);
        Assert.Equal("vrijdag 2 juli 2027", DutchTime.Date(moment));
        Assert.Equal("vrijdag 2 juli 2027 om 00.30 uur", DutchTime.DateAndTime(moment));
        Assert.Equal(new DateOnly(2027, 7, 2), DutchTime.DayOf(moment));
    }

    [Theory]
    [InlineData("2027-01-31", "2027-01-31T22:59:00Z")]
    [InlineData("2027-07-31", "2027-07-31T21:59:00Z")]
    public void A_deadline_closes_at_one_minute_to_midnight_in_Amsterdam(string day, string utc)
    {
        var closes = DutchTime.EndOfDay(DateOnly.Parse(day));
        Assert.Equal(DateTimeOffset.Parse(utc), closes);
        Assert.Equal(TimeSpan.Zero, closes.Offset);
    }

    [Fact]
    public void Clock_changes_leave_every_wall_time_with_one_moment()
    {
        var spring = DutchTime.At(new DateOnly(2027, 3, 28), new TimeOnly(2, 30));
        Assert.Equal(new DateTimeOffset(2027, 3, 28, 1, 30, 0, TimeSpan.Zero), spring);

        var autumn = DutchTime.At(new DateOnly(2027, 10, 31), new TimeOnly(2, 30));
        Assert.Equal(new DateTimeOffset(2027, 10, 31, 1, 30, 0, TimeSpan.Zero), autumn);
    }
}
