using System.Globalization;
using Recruitment.Embedded.Timers;

namespace Recruitment.Tests.Embedded.Timers;

public sealed class TimerScheduleTests
{
    [Theory]
    [InlineData("0 */5 * * * *", "2026-01-05T10:02:03Z", "2026-01-05T10:05:00Z")]
    [InlineData("0 0 6 * * *", "2026-01-05T06:00:00Z", "2026-01-06T06:00:00Z")]
    [InlineData("0 0 6 * * *", "2026-01-05T05:59:59.9Z", "2026-01-05T06:00:00Z")]
    [InlineData("30 9 * * MON-FRI", "2026-01-09T09:30:00Z", "2026-01-12T09:30:00Z")]
    [InlineData("0 0 0 1 jan,jul *", "2026-01-05T00:00:00Z", "2026-07-01T00:00:00Z")]
    [InlineData("0 0 0 29 2 *", "2026-01-05T00:00:00Z", "2028-02-29T00:00:00Z")]
    [InlineData("0 0 0 13 * FRI", "2026-01-05T00:00:00Z", "2026-02-13T00:00:00Z")]
    [InlineData("15,45 59 23 31 12 *", "2026-12-31T23:59:15Z", "2026-12-31T23:59:45Z")]
    [InlineData("15,45 59 23 31 12 *", "2026-12-31T23:59:45Z", "2027-12-31T23:59:15Z")]
    [InlineData("0 10/20 * * * *", "2026-01-05T10:00:00Z", "2026-01-05T10:10:00Z")]
    [InlineData("0 10/20 * * * *", "2026-01-05T10:50:00Z", "2026-01-05T11:10:00Z")]
    [InlineData("01:30:00", "2026-01-05T10:50:00Z", "2026-01-05T12:20:00Z")]
    public void The_next_run_is_when_Azure_Functions_would_run_it_in_UTC(string schedule, string after, string next)
    {
        var found = TimerSchedule.Parse(schedule).NextAfter(DateTimeOffset.Parse(after, CultureInfo.InvariantCulture));
        Assert.Equal(DateTimeOffset.Parse(next, CultureInfo.InvariantCulture), found);
    }

    [Fact]
    public void A_day_that_never_comes_has_no_next_run() =>
        Assert.Null(TimerSchedule.Parse("0 0 0 30 2 *").NextAfter(DateTimeOffset.UnixEpoch));

    [Theory]
    [InlineData("")]
    [InlineData("* * * *")]
    [InlineData("0 0 24 * * *")]
    [InlineData("00:00:00")]
    [InlineData("-00:05:00")]
    public void What_is_not_a_schedule_is_refused_with_the_reason(string schedule)
    {
        var fault = Assert.Throws<FormatException>(() => TimerSchedule.Parse(schedule));
        Assert.StartsWith($"'{schedule}' is not a schedule: ", fault.Message);
    }
}
