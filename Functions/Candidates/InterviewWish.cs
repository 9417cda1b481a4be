using System.Text.Json.Serialization;

namespace Recruitment.Candidates;

/// <summary>That none of the times on offer for an interview suits a candidate, until somebody arranges another.</summary>
/// <param name="Step">The step of the interviews.</param>
/// <param name="Text">When the candidate can, in their words.</param>
/// <param name="At">When they said so, UTC.</param>
/// <param name="Number">1, and one more each time that they wrote something else.</param>
public sealed record InterviewWish(string Step, string Text, DateTimeOffset At, int Number)
{
    public const int MaxCharacters = 1000;

    /// <summary>When the candidate chose a time after all, or was given one by somebody, UTC.</summary>
    public DateTimeOffset? AnsweredAt { get; init; }

    [JsonIgnore]
    public bool IsOpen => AnsweredAt is null;

    public InterviewWish Answered(DateTimeOffset at) => IsOpen ? this with { AnsweredAt = at } : this;
}
