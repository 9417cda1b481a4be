using Recruitment.Calendar;

namespace Recruitment.Definition;

/// <summary>What happens around the start: shadowing, meetings with who hands over, and what must be done.</summary>
public sealed record HandoverPlan
{
    /// <summary>First day of shadowing; may be fuzzy. Absent: so that it ends the working day before the start.</summary>
    public string? Start { get; init; }

    /// <summary>Working days in a row of shadowing.</summary>
    public int ShadowingDays { get; init; }

    /// <summary>Meetings with who hands over, in order.</summary>
    public IReadOnlyList<HandoverMeeting> Meetings { get; init; } = [];

    /// <summary>What must be done, one sentence each.</summary>
    public IReadOnlyList<string> Checklist { get; init; } = [];

    /// <summary>The first day, from which the meetings count: as it was written; else so that shadowing ends before the first day of work.</summary>
    /// <param name="startsOn">The first day of work.</param>
    /// <param name="today">Nothing is planned on it or before it.</param>
    public DateOnly FirstDay(DateOnly startsOn, DateOnly today, SchoolCalendar calendar)
    {
        var earliest = calendar.Next(today);
        if (Start is { } written)
        {
            return DateResolver.Resolve(written, earliest, calendar).Date;
        }

        var planned =
            ShadowingDays > 0 ? calendar.AddWorkingDays(startsOn, -ShadowingDays) : calendar.OnOrAfter(startsOn);
        return planned > earliest ? planned : earliest;
    }
}

/// <summary>A meeting of the appointed and who hands over.</summary>
public sealed record HandoverMeeting
{
    /// <summary>What the meeting is about.</summary>
    public required string Title { get; init; }

    /// <summary>May be fuzzy; counts from the first day of the handover.</summary>
    public required string Day { get; init; }

    /// <summary>Time of day in Europe/Amsterdam.</summary>
    public TimeOnly From { get; init; } = new(10, 0);

    /// <summary>Length of the meeting.</summary>
    public int Minutes { get; init; } = 60;
}
