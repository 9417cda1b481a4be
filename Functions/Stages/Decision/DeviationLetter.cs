using Recruitment.Correspondence;
using Recruitment.Procedures;

namespace Recruitment.Stages.Decision;

/// <summary>Why the board sends a recommendation back.</summary>
public sealed record DeviationLetter : Letter
{
    public DeviationLetter(Letter letter)
        : base(letter) { }

    public required Deviation Deviation { get; init; }

    /// <summary>Name of the candidate whom the board puts first; null: nobody.</summary>
    public string? Prefers { get; init; }
}
