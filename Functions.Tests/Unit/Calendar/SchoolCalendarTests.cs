using Recruitment.Calendar;

namespace Recruitment.Tests.Calendar;

public sealed class SchoolCalendarTests
{
    [Theory]
    [InlineData("2027-01-04", "noord", true)]
    [InlineData("2027-01-09", "noord", false)] // Saturday
    [InlineData("2027-05-05", "noord", false)] // Liberation Day
    [InlineData("2027-02-15", "noord", true)] // spring holiday in the south only
    [InlineData("2027-02-15", "zuid", false)]
    [InlineData("2026-12-21", "midden", false)] // Christmas holiday
    public void People_work_on_weekdays_outside_holidays(string day, string region, bool works) =>
        Assert.Equal(works, SchoolCalendar.IsWorkingDay(DateOnly.Parse(day), region));

    [Fact]
    public void Working_days_are_counted_over_holidays_in_both_directions()
    {
        var friday = new DateOnly(2026, 12, 18);
        Assert.Equal(new DateOnly(2027, 1, 5), SchoolCalendar.AddWorkingDays(friday, 2, "noord"));
        Assert.Equal(friday, SchoolCalendar.AddWorkingDays(new DateOnly(2027, 1, 5), -2, "noord"));
        Assert.Equal(friday, SchoolCalendar.AddWorkingDays(friday, 0, "noord"));
        Assert.Equal(new DateOnly(2027, 1, 4), SchoolCalendar.AddWorkingDays(friday.AddDays(1), 0, "noord"));
    }

    [Fact]
    public void The_published_table_covers_every_region_of_nine_school_years()
    {
        Assert.Equal(["midden", "noord", "zuid"], SchoolHolidays.Regions.Order());
        Assert.True(SchoolHolidays.Covers(new DateOnly(2019, 10, 19)));
        Assert.True(SchoolHolidays.Covers(new DateOnly(2028, 8, 27)));
        Assert.False(SchoolHolidays.Covers(new DateOnly(2028, 10, 1)));
    }

    [Fact]
    public void A_region_that_does_not_exist_is_refused() =>
        Assert.Throws<ArgumentException>(() => SchoolCalendar.IsWorkingDay(new DateOnly(2027, 1, 4), "oost"));
}
