using System.Globalization;
using Recruitment.Calendar;

namespace Recruitment.Tests.Calendar;

public sealed class SchoolCalendarTests
{
    private static readonly SchoolCalendar North = new("noord");

    private static readonly SchoolCalendar WithStudyDays = new(
        "noord",
        [
            new ClosedDays { From = new DateOnly(2027, 2, 3), Name = "Studiedag" },
            new ClosedDays
            {
                From = new DateOnly(2027, 3, 1),
                To = new DateOnly(2027, 3, 2),
                Name = "Teamdagen",
            },
        ]
    );

    [Theory]
    [InlineData("2027-01-04", "noord", true)]
    [InlineData("2027-01-09", "noord", false)] // Saturday
    [InlineData("2027-05-05", "noord", false)] // Liberation Day
    [InlineData("2027-02-15", "noord", true)] // spring holiday in the south only
    [InlineData("2027-02-15", "zuid", false)]
    [InlineData("2026-12-21", "midden", false)] // Christmas holiday
    public void People_work_on_weekdays_outside_holidays(string day, string region, bool works) =>
        Assert.Equal(works, new SchoolCalendar(region).IsWorkingDay(DateOnly.Parse(day)));

    [Fact]
    public void Working_days_are_counted_over_holidays_in_both_directions()
    {
        var friday = new DateOnly(2026, 12, 18);
        Assert.Equal(new DateOnly(2027, 1, 5), North.AddWorkingDays(friday, 2));
        Assert.Equal(friday, North.AddWorkingDays(new DateOnly(2027, 1, 5), -2));
        Assert.Equal(friday, North.AddWorkingDays(friday, 0));
        Assert.Equal(new DateOnly(2027, 1, 4), North.AddWorkingDays(friday.AddDays(1), 0));
    }

    [Theory]
    [InlineData("2027-02-02", null)]
    [InlineData("2027-02-03", "eigen vrije dag: Studiedag")]
    [InlineData("2027-02-04", null)]
    [InlineData("2027-02-28", "schoolvakantie: voorjaarsvakantie")]
    [InlineData("2027-03-01", "eigen vrije dag: Teamdagen")]
    [InlineData("2027-03-02", "eigen vrije dag: Teamdagen")]
    [InlineData("2027-03-03", null)]
    [InlineData("2027-03-06", "weekend")]
    [InlineData("2027-03-26", "feestdag: Goede Vrijdag")]
    [InlineData("2027-05-05", "feestdag: Bevrijdingsdag")]
    [InlineData("2026-12-25", "feestdag: eerste kerstdag")]
    [InlineData("2026-12-24", "schoolvakantie: kerstvakantie")]
    public void A_day_without_work_says_why(string day, string? why)
    {
        var off = WithStudyDays.Off(DateOnly.Parse(day));
        Assert.Equal(why, off?.ToString(null, CultureInfo.GetCultureInfo("nl")));
        Assert.Equal(why is null, WithStudyDays.IsWorkingDay(DateOnly.Parse(day)));
    }

    [Fact]
    public void Why_nobody_works_is_said_in_English_too() =>
        Assert.Equal(
            "public holiday: Good Friday",
            North.Off(new DateOnly(2027, 3, 26))?.ToString(null, CultureInfo.GetCultureInfo("en"))
        );

    [Fact]
    public void Own_closed_days_are_no_working_days_in_either_direction()
    {
        var monday = new DateOnly(2027, 2, 1);
        Assert.Equal(new DateOnly(2027, 2, 4), WithStudyDays.AddWorkingDays(monday, 2));
        Assert.Equal(monday, WithStudyDays.AddWorkingDays(new DateOnly(2027, 2, 4), -2));
        Assert.Equal(new DateOnly(2027, 3, 3), WithStudyDays.OnOrAfter(new DateOnly(2027, 3, 1)));
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
        Assert.Throws<ArgumentException>(() => new SchoolCalendar("oost").IsWorkingDay(new DateOnly(2027, 1, 4)));
}
