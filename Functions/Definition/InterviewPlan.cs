using System.Text.Json.Serialization;

namespace Recruitment.Definition;

/// <summary>
/// A round of interviews: where they are, the times of day that candidates choose from (Europe/Amsterdam), and who goes
/// on after it.
/// </summary>
public sealed record InterviewPlan
{
    /// <summary>Building and room, in the invitation.</summary>
    public required string Location { get; init; }

    /// <summary>Who will be there, as candidates read it, such as “Cor Missie, voorzitter”; empty: not told.</summary>
    public IReadOnlyList<string> Present { get; init; } = [];

    /// <summary>How to get there and in: parking, the entrance, steps or a lift, in sentences.</summary>
    public string? Access { get; init; }

    /// <summary>Telephone number for the day itself, of somebody who answers it then.</summary>
    public string? Phone { get; init; }

    /// <summary>Where the interviews are held online, https; absent: they are not.</summary>
    public string? MeetingLink { get; init; }

    /// <summary>Day of the (first) interviews; may be fuzzy.</summary>
    public required string Day { get; init; }

    /// <summary>Start of the first interview of a day.</summary>
    public TimeOnly From { get; init; } = new(9, 0);

    /// <summary>End of the last interview of a day.</summary>
    public TimeOnly Until { get; init; } = new(17, 0);

    /// <summary>Length of an interview.</summary>
    public int Minutes { get; init; } = 45;

    /// <summary>Time between two interviews.</summary>
    public int BreakMinutes { get; init; } = 15;

    /// <summary>Working days after the last interview in which the committee scores.</summary>
    public int ScoringDays { get; init; } = 2;

    /// <summary>What candidates do right before the interview; absent: nothing.</summary>
    public AssignmentPlan? Assignment { get; init; }

    /// <summary>
    /// Candidates at most who go on after this round, as the committee then decides; absent: everybody goes on.
    /// </summary>
    public int? MaximumNext { get; init; }

    /// <summary>Length of a candidate's appointment: the assignment and the interview.</summary>
    [JsonIgnore]
    public int SlotMinutes => (Assignment?.Minutes ?? 0) + Minutes;
}
