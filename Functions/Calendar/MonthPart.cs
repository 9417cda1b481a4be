namespace Recruitment.Calendar;

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
