namespace Recruitment.Calendar;

/// <summary>A date as people write it in a plan, understood but not yet placed in a calendar.</summary>
public abstract record FuzzyDate
{
    private FuzzyDate() { }

    /// <summary><c>2027-01-08</c></summary>
    public sealed record Exact(DateOnly Day) : FuzzyDate;

    /// <summary><c>8 januari</c>, <c>8 januari 2027</c></summary>
    public sealed record InMonth(int Day, int Month, int? Year) : FuzzyDate;

    /// <summary><c>januari</c>, <c>begin februari 2027</c></summary>
    public sealed record Period(MonthPart Part, int Month, int? Year) : FuzzyDate;

    /// <summary><c>week 6</c>, <c>week 6 2027</c>: from Monday to Sunday, by ISO 8601.</summary>
    public sealed record InWeek(int Week, int? Year) : FuzzyDate;

    /// <summary><c>volgende week</c>, <c>volgende week vrijdag</c>: of the week after the day before.</summary>
    public sealed record NextWeek(DayOfWeek? Day) : FuzzyDate;

    /// <summary><c>na de kerstvakantie</c>, <c>voor de zomervakantie</c></summary>
    /// <param name="Type">As in <see cref="SchoolHoliday.Type"/>.</param>
    public sealed record AtHoliday(string Type, bool After) : FuzzyDate;

    /// <summary><c>z.s.m.</c></summary>
    public sealed record Soonest : FuzzyDate;

    /// <summary><c>+3 werkdagen</c></summary>
    public sealed record InWorkingDays(int Count) : FuzzyDate;

    /// <summary><c>+10 dagen</c>, and weeks as seven days each.</summary>
    public sealed record InDays(int Count) : FuzzyDate;
}

/// <summary>Which days of a month are meant.</summary>
public enum MonthPart
{
    Whole,

    /// <summary>Days 1 to 10.</summary>
    Early,

    /// <summary>Days 11 to 20.</summary>
    Middle,

    /// <summary>From day 21.</summary>
    Late,

    /// <summary>Days 1 to 15.</summary>
    FirstHalf,

    /// <summary>From day 16.</summary>
    SecondHalf,
}
