using Recruitment.Correspondence;

namespace Recruitment.Recruiter.Clocks;

/// <summary>A mail about a clock.</summary>
public sealed record ClockLetter : Letter
{
    public ClockLetter(Letter letter)
        : base(letter) { }

    public required RunningClock Clock { get; init; }
    public required bool IsBroken { get; init; }
    public required Uri Dashboard { get; init; }
}
