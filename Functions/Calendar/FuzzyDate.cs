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
}
