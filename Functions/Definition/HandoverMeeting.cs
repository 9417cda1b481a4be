namespace Recruitment.Definition;

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
