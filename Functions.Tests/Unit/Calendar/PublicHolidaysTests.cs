using Recruitment.Calendar;

namespace Recruitment.Tests.Calendar;

public sealed class PublicHolidaysTests
{
    [Theory]
    [InlineData("2008-03-23")]
    [InlineData("2011-04-24")]
    [InlineData("2019-04-21")]
    [InlineData("2024-03-31")]
    [InlineData("2026-04-05")]
    [InlineData("2027-03-28")]
    [InlineData("2038-04-25")]
    [InlineData("2049-04-18")]
    public void Easter_falls_where_the_tables_say(string easter)
    {
        var day = DateOnly.Parse(easter);
        Assert.Equal(day, PublicHolidays.Easter(day.Year));
    }

    [Fact]
    public void The_holidays_of_2027_are_these_eleven() =>
        Assert.Equal(
            [
                new DateOnly(2027, 1, 1),
                new DateOnly(2027, 3, 26),
                new DateOnly(2027, 3, 28),
                new DateOnly(2027, 3, 29),
                new DateOnly(2027, 4, 27),
                new DateOnly(2027, 5, 5),
                new DateOnly(2027, 5, 6),
                new DateOnly(2027, 5, 16),
                new DateOnly(2027, 5, 17),
                new DateOnly(2027, 12, 25),
                new DateOnly(2027, 12, 26),
            ],
            PublicHolidays.Of(2027).Keys.Order()
        );

    [Fact]
    public void Kings_day_moves_to_saturday_when_it_would_be_a_sunday()
    {
        Assert.Equal(PublicHoliday.KingsDay, PublicHolidays.Find(new DateOnly(2025, 4, 26)));
        Assert.Null(PublicHolidays.Find(new DateOnly(2025, 4, 27)));
    }
}
