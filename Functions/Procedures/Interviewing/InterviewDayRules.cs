using Recruitment.Calendar;

namespace Recruitment.Procedures.Interviewing;

/// <summary>On which day the interviews begin.</summary>
public static class InterviewDayRules
{
    /// <summary>Working days between the end of choosing and the first interview: people need to plan.</summary>
    public const int DaysAfterChoice = 2;

    /// <summary>The rule by which a moved day was found, as in <see cref="ResolvedDate.Rule"/>.</summary>
    public static string Rule(DateTimeOffset choiceClosesAt) =>
        $"workdays|{DaysAfterChoice}|{DutchTime.DayOf(choiceClosesAt):yyyy-MM-dd}";

    /// <summary>The days on which interviews can be, from the first: that one itself, and working days after it.</summary>
    public static IEnumerable<DateOnly> DaysFrom(DateOnly first, SchoolCalendar calendar)
    {
        for (var day = first; ; day = calendar.Next(day))
        {
            yield return day;
        }
    }

    /// <summary>
    /// The planned day when it leaves enough time after the choice, also when nobody works on it: somebody chose it. Else
    /// the first working day that does.
    /// </summary>
    /// <param name="planned">As resolved when the procedure started, or as it became since.</param>
    /// <param name="choiceClosesAt">UTC.</param>
    /// <param name="calendar">Of the organisation.</param>
    public static DateOnly Resolve(DateOnly? planned, DateTimeOffset choiceClosesAt, SchoolCalendar calendar)
    {
        var earliest = calendar.AddWorkingDays(DutchTime.DayOf(choiceClosesAt), DaysAfterChoice);
        return planned is { } day && day >= earliest ? day : earliest;
    }
}
