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
}
