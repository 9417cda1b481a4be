using Recruitment.Calendar;

namespace Recruitment.Procedures;

/// <summary>
/// How long an HR system can take over who was appointed: from the appointment until a week after their first day of work.
/// By then the data are in the personnel file, and are no longer needed here.
/// </summary>
public static class HrPeriod
{
    private const int DaysAfterStart = 7;

    /// <summary>The last day, Europe/Amsterdam; null while no first day is known.</summary>
    public static DateOnly? LastDay(DateOnly? firstDay) => firstDay?.AddDays(DaysAfterStart);

    /// <summary>When it is over; null while no first day is known.</summary>
    public static DateTimeOffset? End(DateOnly? firstDay) =>
        LastDay(firstDay) is { } last ? DutchTime.StartOfDay(last.AddDays(1)) : null;
}
