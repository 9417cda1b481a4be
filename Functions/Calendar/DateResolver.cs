using System.Globalization;

namespace Recruitment.Calendar;

/// <summary>
/// Places dates as people write them in the calendar of a school organisation. A day that is named stays that day, also
/// when nobody works on it: what somebody wrote exactly is theirs. Whatever else is written becomes a working day, never
/// before the day that it follows: a start moves forward to one, a deadline moves back within its period when that can
/// be, else forward, so that nobody gets less time than was written.
/// <para>Without a year the first such month is meant that is not over yet.</para>
/// </summary>
public static class DateResolver
{
    /// <summary>
    /// False when <paramref name="written"/> is no date, or one that most years do not have; <paramref name="fault"/> says
    /// why, in English.
    /// </summary>
    public static bool TryParse(string written, out string? fault)
    {
        if (
            FuzzyDateReader.TryParse(written, out var date, out fault)
            && date is FuzzyDate.InMonth { Day: 29, Month: 2, Year: null }
        )
        {
            fault = "Not every year has that day: write the year with it.";
        }

        return fault is null;
    }

    /// <param name="written">See <see cref="FuzzyDateReader"/>.</param>
    /// <param name="notBefore">The earliest possible answer, and what <c>z.s.m.</c> and <c>+3 werkdagen</c> count from.</param>
    /// <param name="calendar">Of the organisation.</param>
    /// <param name="end">A deadline (the last fitting day) rather than a start (the first).</param>
    /// <exception cref="FormatException"><paramref name="written"/> is no date.</exception>
    public static ResolvedDate Resolve(string written, DateOnly notBefore, SchoolCalendar calendar, bool end = false)
    {
        if (!FuzzyDateReader.TryParse(written, out var fuzzy, out var fault))
        {
            throw new FormatException(fault);
        }

        var (day, rule) = Place(fuzzy, notBefore, calendar, end);
        var (otherwise, _) = Place(fuzzy, notBefore, calendar.OfRegion, end);
        return new ResolvedDate(written, day, SchoolHolidays.Covers(day) ? rule : $"{rule}|{DateRuleText.Unpublished}")
        {
            Avoids =
                day == otherwise ? null
                : fuzzy is FuzzyDate.InWorkingDays ? calendar.ClosedBetween(notBefore.AddDays(1), day)
                : calendar.ClosedBetween(day < otherwise ? day : otherwise, day < otherwise ? otherwise : day),
        };
    }

    private static (DateOnly, string) Place(FuzzyDate date, DateOnly notBefore, SchoolCalendar calendar, bool end) =>
        date switch
        {
            FuzzyDate.Exact exact => OnDay(exact.Day, notBefore, calendar),
            FuzzyDate.InMonth inMonth => OnDay(DayOf(inMonth, notBefore), notBefore, calendar),
            FuzzyDate.Period period => InPeriod(period, notBefore, calendar, end),
            FuzzyDate.InWeek week => InDays(Days(week, notBefore), "week", notBefore, calendar, end),
            FuzzyDate.NextWeek { Day: { } weekday } => OnDay(
                NextMonday(notBefore).AddDays(((int)weekday + 6) % 7),
                notBefore,
                calendar
            ),
            FuzzyDate.NextWeek => InDays(WeekFrom(NextMonday(notBefore)), "week", notBefore, calendar, end),
            FuzzyDate.AtHoliday holiday => AtHoliday(holiday, notBefore, calendar),
            FuzzyDate.InWorkingDays later => (
                calendar.AddWorkingDays(notBefore, later.Count),
                $"workdays|{later.Count}|{Iso(notBefore)}"
            ),
            FuzzyDate.InDays later => (
                calendar.OnOrAfter(notBefore.AddDays(later.Count)),
                $"days|{later.Count}|{Iso(notBefore)}"
            ),
            _ => (calendar.OnOrAfter(notBefore), $"soonest|{Iso(notBefore)}"),
        };

    private static (DateOnly, string) OnDay(DateOnly day, DateOnly notBefore, SchoolCalendar calendar) =>
        day < notBefore ? Passed(notBefore, calendar) : (day, DateRuleText.RuleOf(day, calendar));

    private static (DateOnly, string) InPeriod(
        FuzzyDate.Period period,
        DateOnly notBefore,
        SchoolCalendar calendar,
        bool end
    )
    {
        var year = period.Year ?? YearOf(period.Month, notBefore);
        var name = $"{year:0000}-{period.Month:00}";
        return InDays((DaysOf(period.Part, year, period.Month), name), Name(period.Part), notBefore, calendar, end);
    }

    /// <param name="period">Its days, and what its sentence calls it.</param>
    /// <param name="rule">What the names of its rules begin with.</param>
    private static (DateOnly, string) InDays(
        ((DateOnly From, DateOnly Until) Days, string Name) period,
        string rule,
        DateOnly notBefore,
        SchoolCalendar calendar,
        bool end
    )
    {
        var ((from, until), name) = period;
        if (until < notBefore)
        {
            return Passed(notBefore, calendar);
        }

        var first = calendar.OnOrAfter(from > notBefore ? from : notBefore);
        if (first > until)
        {
            return (first, $"period-free|{Iso(until)}");
        }

        if (end)
        {
            return (calendar.OnOrBefore(until), $"{rule}-end|{name}");
        }

        return first == calendar.OnOrAfter(from)
            ? (first, $"{rule}-start|{name}")
            : (first, $"{rule}-from|{name}|{Iso(notBefore)}");
    }

    /// <summary>The first such week that is not over, when its year is not written.</summary>
    private static ((DateOnly From, DateOnly Until) Days, string Name) Days(FuzzyDate.InWeek week, DateOnly notBefore)
    {
        var year = week.Year ?? ISOWeek.GetYear(notBefore);
        while (
            week.Year is null
            && (week.Week > ISOWeek.GetWeeksInYear(year) || Monday(year, week.Week).AddDays(6) < notBefore)
        )
        {
            year++;
        }

        return WeekFrom(Monday(year, week.Week));
    }

    private static ((DateOnly From, DateOnly Until) Days, string Name) WeekFrom(DateOnly monday) =>
        ((monday, monday.AddDays(6)), $"{ISOWeek.GetWeekOfYear(monday)}|{Iso(monday)}");

    private static DateOnly Monday(int year, int week) =>
        DateOnly.FromDateTime(ISOWeek.ToDateTime(year, week, DayOfWeek.Monday));

    private static DateOnly NextMonday(DateOnly day) => day.AddDays(7 - (((int)day.DayOfWeek + 6) % 7));

    /// <summary>The first working day after the holiday, or the last before it.</summary>
    private static (DateOnly, string) AtHoliday(
        FuzzyDate.AtHoliday written,
        DateOnly notBefore,
        SchoolCalendar calendar
    )
    {
        var next = calendar.NextHoliday(written.Type, notBefore);
        if (!written.After && next is not null && calendar.OnOrBefore(next.Start.AddDays(-1)) < notBefore)
        {
            next = calendar.NextHoliday(written.Type, next.End.AddDays(1)); // this one has begun
        }

        if (next is null)
        {
            return (calendar.OnOrAfter(notBefore), $"holiday-unknown|{written.Type}|{Iso(notBefore)}");
        }

        return written.After
            ? (calendar.OnOrAfter(next.End.AddDays(1)), $"after-holiday|{written.Type}|{Iso(next.End)}")
            : (calendar.OnOrBefore(next.Start.AddDays(-1)), $"before-holiday|{written.Type}|{Iso(next.Start)}");
    }

    /// <summary>What was written is over; it becomes the first day that can still be.</summary>
    private static (DateOnly, string) Passed(DateOnly notBefore, SchoolCalendar calendar) =>
        (calendar.OnOrAfter(notBefore), $"passed|{Iso(notBefore)}");

    private static DateOnly DayOf(FuzzyDate.InMonth day, DateOnly notBefore)
    {
        if (day.Year is { } written)
        {
            return new DateOnly(written, day.Month, day.Day);
        }

        // 29 February waits for a leap year.
        for (var year = notBefore.Year; ; year++)
        {
            if (
                day.Day <= DateTime.DaysInMonth(year, day.Month)
                && new DateOnly(year, day.Month, day.Day) is var found
                && found >= notBefore
            )
            {
                return found;
            }
        }
    }

    private static int YearOf(int month, DateOnly notBefore) =>
        month < notBefore.Month ? notBefore.Year + 1 : notBefore.Year;

    private static (DateOnly From, DateOnly Until) DaysOf(MonthPart part, int year, int month)
    {
        var last = DateTime.DaysInMonth(year, month);
        var (from, until) = part switch
        {
            MonthPart.Early => (1, 10),
            MonthPart.Middle => (11, 20),
            MonthPart.Late => (21, last),
            MonthPart.FirstHalf => (1, 15),
            MonthPart.SecondHalf => (16, last),
            _ => (1, last),
        };
        return (new DateOnly(year, month, from), new DateOnly(year, month, until));
    }

    private static string Name(MonthPart part) =>
        part == MonthPart.Whole ? "month" : part.ToString().ToLowerInvariant();

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
