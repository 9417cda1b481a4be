using System.Globalization;
using Recruitment.Calendar;

namespace Recruitment.Tests.Calendar;

public sealed class DateResolverTests
{
    private static readonly SchoolCalendar North = new("noord");

    // 2026-2027: Christmas 19 December to 3 January; spring in the north 20 to 28 February, in the south 13 to 21;
    // summer in the north 10 July to 22 August.
    [Theory]
    [InlineData("januari", "2026-11-20", "noord", "2027-01-04", "month-start|2027-01")]
    [InlineData("Januari", "2027-01-13", "noord", "2027-01-13", "month-from|2027-01|2027-01-13")]
    [InlineData("begin februari", "2026-11-20", "noord", "2027-02-01", "early-start|2027-02")]
    [InlineData("begin februari", "2027-02-06", "noord", "2027-02-08", "early-from|2027-02|2027-02-06")]
    [InlineData("half februari 2027", "2026-11-20", "zuid", "2027-02-11", "middle-start|2027-02")]
    [InlineData("medio  mei", "2026-11-20", "noord", "2027-05-11", "middle-start|2027-05")]
    [InlineData("eind februari", "2026-11-20", "noord", "2027-03-01", "period-free|2027-02-28")]
    [InlineData("2027-01-09", "2026-11-20", "noord", "2027-01-09", "day-off|2027-01-09|Weekend|")]
    [InlineData("1 maart", "2026-11-20", "noord", "2027-03-01", "day|2027-03-01")]
    [InlineData("1 maart 2027", "2027-03-03", "noord", "2027-03-03", "passed|2027-03-03")]
    [InlineData("begin februari", "2027-02-12", "noord", "2027-02-12", "passed|2027-02-12")]
    [InlineData(
        "29 februari",
        "2026-11-20",
        "zuid",
        "2028-02-29",
        "day-off|2028-02-29|SchoolHoliday|voorjaarsvakantie"
    )]
    [InlineData("z.s.m.", "2026-12-19", "noord", "2027-01-04", "soonest|2026-12-19")]
    [InlineData("+3 werkdagen", "2026-12-17", "noord", "2027-01-05", "workdays|3|2026-12-17")]
    [InlineData("+2 weken", "2027-02-09", "noord", "2027-03-01", "days|14|2027-02-09")]
    [InlineData("+10 dagen", "2027-02-01", "noord", "2027-02-11", "days|10|2027-02-01")]
    [InlineData("1 feb", "2026-11-20", "noord", "2027-02-01", "day|2027-02-01")]
    [InlineData("1 mrt.", "2026-11-20", "noord", "2027-03-01", "day|2027-03-01")]
    [InlineData("Eind sept. 2027", "2026-11-20", "noord", "2027-09-21", "late-start|2027-09")]
    [InlineData("1-2-2027", "2026-11-20", "noord", "2027-02-01", "day|2027-02-01")]
    [InlineData("01/02/2027", "2026-11-20", "noord", "2027-02-01", "day|2027-02-01")]
    [InlineData("1.2", "2026-11-20", "noord", "2027-02-01", "day|2027-02-01")]
    [InlineData(
        "per 1 augustus 2027",
        "2026-11-20",
        "noord",
        "2027-08-01",
        "day-off|2027-08-01|SchoolHoliday|zomervakantie"
    )]
    [InlineData("volgende week zaterdag", "2027-01-13", "noord", "2027-01-23", "day-off|2027-01-23|Weekend|")]
    [InlineData("27 april", "2026-11-20", "noord", "2027-04-27", "day-off|2027-04-27|PublicHoliday|KingsDay")]
    [InlineData("uiterlijk 12 januari 2027", "2026-11-20", "noord", "2027-01-12", "day|2027-01-12")]
    [InlineData("tot en met dinsdag 12 januari", "2026-11-20", "noord", "2027-01-12", "day|2027-01-12")]
    [InlineData("dinsdag 12 januari 2027", "2026-11-20", "noord", "2027-01-12", "day|2027-01-12")]
    [InlineData("halverwege maart", "2026-11-20", "noord", "2027-03-11", "middle-start|2027-03")]
    [InlineData("1e helft februari", "2026-11-20", "noord", "2027-02-01", "firsthalf-start|2027-02")]
    [InlineData("tweede helft van maart 2027", "2026-11-20", "noord", "2027-03-16", "secondhalf-start|2027-03")]
    [InlineData("week 6", "2026-11-20", "noord", "2027-02-08", "week-start|6|2027-02-08")]
    [InlineData("week 6", "2027-02-10", "noord", "2027-02-10", "week-from|6|2027-02-08|2027-02-10")]
    [InlineData("week 6 2028", "2026-11-20", "noord", "2028-02-07", "week-start|6|2028-02-07")]
    [InlineData("week 53", "2026-11-20", "noord", "2027-01-04", "period-free|2027-01-03")]
    [InlineData("na de kerstvakantie", "2026-11-20", "noord", "2027-01-04", "after-holiday|kerstvakantie|2027-01-03")]
    [InlineData(
        "na de krokusvakantie",
        "2026-11-20",
        "zuid",
        "2027-02-22",
        "after-holiday|voorjaarsvakantie|2027-02-21"
    )]
    [InlineData(
        "voor de kerstvakantie",
        "2026-11-20",
        "noord",
        "2026-12-18",
        "before-holiday|kerstvakantie|2026-12-19"
    )]
    [InlineData(
        "vóór de zomervakantie",
        "2026-11-20",
        "noord",
        "2027-07-09",
        "before-holiday|zomervakantie|2027-07-10"
    )]
    [InlineData("per direct", "2026-12-19", "noord", "2027-01-04", "soonest|2026-12-19")]
    [InlineData("Zo spoedig mogelijk", "2026-12-19", "noord", "2027-01-04", "soonest|2026-12-19")]
    [InlineData("volgende week", "2027-01-13", "noord", "2027-01-18", "week-start|3|2027-01-18")]
    [InlineData("volgende week vrijdag", "2027-01-17", "noord", "2027-01-22", "day|2027-01-22")]
    public void A_start_is_the_first_working_day_that_fits(
        string written,
        string notBefore,
        string region,
        string expected,
        string rule
    ) =>
        Assert.Equal(
            new ResolvedDate(written, DateOnly.Parse(expected), rule),
            DateResolver.Resolve(written, DateOnly.Parse(notBefore), new SchoolCalendar(region))
        );

    [Theory]
    [InlineData("eind januari", "2027-01-04", "2027-01-29", "late-end|2027-01")]
    [InlineData("januari", "2027-01-04", "2027-01-29", "month-end|2027-01")]
    [InlineData("begin januari", "2027-01-04", "2027-01-08", "early-end|2027-01")]
    [InlineData("eind december", "2026-11-20", "2027-01-04", "period-free|2026-12-31")]
    [InlineData("eind januari", "2027-01-30", "2027-02-01", "period-free|2027-01-31")]
    [InlineData("2027-01-31", "2027-01-04", "2027-01-31", "day-off|2027-01-31|Weekend|")]
    [InlineData("2026-12-12", "2026-11-20", "2026-12-12", "day-off|2026-12-12|Weekend|")]
    [InlineData("2026-12-24", "2026-11-20", "2026-12-24", "day-off|2026-12-24|SchoolHoliday|kerstvakantie")]
    [InlineData("eind februari", "2027-02-15", "2027-03-01", "period-free|2027-02-28")]
    [InlineData("week 6", "2027-01-04", "2027-02-12", "week-end|6|2027-02-08")]
    [InlineData("eerste helft januari", "2027-01-04", "2027-01-15", "firsthalf-end|2027-01")]
    [InlineData("volgende week", "2027-01-13", "2027-01-22", "week-end|3|2027-01-18")]
    public void A_deadline_is_the_last_working_day_of_its_period_or_else_the_first_after_it(
        string written,
        string notBefore,
        string expected,
        string rule
    ) =>
        Assert.Equal(
            new ResolvedDate(written, DateOnly.Parse(expected), rule),
            DateResolver.Resolve(written, DateOnly.Parse(notBefore), North, end: true)
        );

    [Fact]
    public void Beyond_the_published_school_holidays_a_date_says_so()
    {
        var date = DateResolver.Resolve("augustus 2031", new DateOnly(2026, 11, 20), North);

        Assert.Equal(new DateOnly(2031, 8, 1), date.Date);
        Assert.Equal("month-start|2031-08|unpublished", date.Rule);
        Assert.Contains("nog niet bekend", DateRuleText.For(date), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("gisteren")]
    [InlineData("31 februari")]
    [InlineData("29 februari 2027")]
    [InlineData("0 mei")]
    [InlineData("2027-02-30")]
    [InlineData("32-1-2027")]
    [InlineData("1-13-2027")]
    [InlineData("1-2-27")]
    [InlineData("1-2-3-2027")]
    [InlineData("30-2-2027")]
    [InlineData("week 0")]
    [InlineData("week 54")]
    [InlineData("week 53 2027")]
    [InlineData("week zes")]
    [InlineData("na de paasvakantie")]
    [InlineData("na de vakantie")]
    [InlineData("voor de kerst")]
    [InlineData("maandag 12 januari 2027")]
    [InlineData("volgende week rustdag")]
    [InlineData("3e helft februari")]
    [InlineData("uiterlijk")]
    [InlineData("vrijdag")]
    [InlineData("in overleg")]
    [InlineData("schooljaar 2026-2027")]
    [InlineData("januari 27")]
    [InlineData("begin 3 januari")]
    [InlineData("+3")]
    [InlineData("+drie werkdagen")]
    [InlineData("+3 maanden")]
    [InlineData("+1001 dagen")]
    [InlineData("+99999999999 weken")]
    public void What_is_no_date_is_refused_with_a_reason(string written)
    {
        Assert.False(DateResolver.TryParse(written, out var fault));
        Assert.False(string.IsNullOrWhiteSpace(fault));
        var refusal = Assert.Throws<FormatException>(() =>
            DateResolver.Resolve(written, new DateOnly(2027, 1, 4), North)
        );
        Assert.Equal(fault, refusal.Message);
    }

    [Fact]
    public void A_day_that_not_every_year_has_is_asked_for_with_its_year()
    {
        Assert.False(DateResolver.TryParse("29 februari", out var fault));
        Assert.Contains("year", fault, StringComparison.Ordinal);
        Assert.True(DateResolver.TryParse("29 februari 2028", out _));
    }

    [Fact]
    public void A_holiday_that_was_not_published_yet_is_said_to_be_unknown()
    {
        var date = DateResolver.Resolve("na de kerstvakantie", new DateOnly(2060, 1, 5), North);

        Assert.Equal(new DateOnly(2060, 1, 5), date.Date);
        Assert.Contains("nog niet bekend", DateRuleText.For(date), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("week 6", "De eerste schooldag van week 6, die begint op maandag 8 februari 2027.")]
    [InlineData(
        "na de zomervakantie",
        "De eerste schooldag na de zomervakantie, die duurt tot en met zondag 22 augustus 2027."
    )]
    [InlineData("begin februari", "De eerste schooldag van begin februari 2027 (dag 1 tot en met 10).")]
    [InlineData(
        "2027-01-09",
        "Precies zoals opgegeven, al wordt er op zaterdag 9 januari 2027 niet gewerkt (weekend)."
    )]
    [InlineData(
        "29 maart",
        "Precies zoals opgegeven, al wordt er op maandag 29 maart 2027 niet gewerkt (feestdag: tweede paasdag)."
    )]
    [InlineData("+3 werkdagen", "3 werkdagen na maandag 4 januari 2027.")]
    [InlineData("+1 werkdag", "De werkdag na maandag 4 januari 2027.")]
    [InlineData("+1 dag", "De dag na maandag 4 januari 2027, op een werkdag.")]
    public void A_rule_reads_as_a_Dutch_sentence(string written, string sentence) =>
        Assert.Equal(sentence, DateRuleText.For(DateResolver.Resolve(written, new DateOnly(2027, 1, 4), North)));

    [Fact]
    public void A_day_that_was_moved_by_an_earlier_version_keeps_its_sentence() =>
        Assert.Equal(
            "Op zaterdag 9 januari 2027 wordt niet gewerkt; dit is de eerste werkdag daarna.",
            DateRuleText.For(new ResolvedDate("2027-01-09", new DateOnly(2027, 1, 11), "day-moved|2027-01-09"))
        );

    [Theory]
    [InlineData("begin februari", false, "2027-02-02", "2027-02-01", "2027-02-01")]
    [InlineData("eind januari", true, "2027-01-27", "2027-01-28", "2027-01-29")]
    [InlineData("week 6", false, "2027-02-10", "2027-02-08", "2027-02-09")]
    [InlineData("+3 werkdagen", false, "2027-01-08", "2027-01-05", "2027-01-05")]
    [InlineData("+1 week", false, "2027-01-12", "2027-01-11", "2027-01-11")]
    [InlineData("z.s.m.", false, "2027-01-05", "2027-01-04", "2027-01-04")]
    [InlineData("volgende week", false, "2027-01-12", "2027-01-11", "2027-01-11")]
    public void A_date_that_is_worked_out_avoids_own_closed_days_and_names_them(
        string written,
        bool end,
        string expected,
        string from,
        string until
    )
    {
        var closed = new ClosedDays
        {
            From = DateOnly.Parse(from),
            To = DateOnly.Parse(until),
            Name = "Studiedag rekenen",
        };

        var date = DateResolver.Resolve(written, new DateOnly(2027, 1, 4), new SchoolCalendar("noord", [closed]), end);

        Assert.Equal((DateOnly.Parse(expected), closed), (date.Date, date.Avoids));
        Assert.Contains("Overgeslagen: Studiedag rekenen (", DateRuleText.For(date), StringComparison.Ordinal);
        Assert.Contains(
            "Passed over: Studiedag rekenen (",
            DateRuleText.For(date, CultureInfo.GetCultureInfo("en")),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("begin februari")]
    [InlineData("+3 werkdagen")]
    [InlineData("2027-01-06")]
    public void A_closed_day_that_makes_no_difference_is_not_named(string written)
    {
        var closed = new ClosedDays { From = new DateOnly(2027, 1, 20), Name = "Studiedag" };

        var date = DateResolver.Resolve(written, new DateOnly(2027, 1, 4), new SchoolCalendar("noord", [closed]));

        Assert.Equal(DateResolver.Resolve(written, new DateOnly(2027, 1, 4), North), date);
    }

    [Fact]
    public void A_day_that_was_written_stays_on_an_own_closed_day_and_says_its_name()
    {
        var closed = new ClosedDays { From = new DateOnly(2027, 1, 20), Name = "Studiedag a|b" };

        var date = DateResolver.Resolve("20 januari", new DateOnly(2027, 1, 4), new SchoolCalendar("noord", [closed]));

        Assert.Equal(closed.From, date.Date);
        Assert.Contains("(eigen vrije dag: Studiedag a/b)", DateRuleText.For(date), StringComparison.Ordinal);
    }
}
