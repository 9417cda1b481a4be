using Recruitment.Correspondence;

namespace Recruitment.Applicants.CarryOver;

/// <summary>Tells a candidate that the recruitment goes on.</summary>
public sealed record ReopenedLetter : Letter
{
    public ReopenedLetter(Letter letter)
        : base(letter) { }

    /// <summary>Where the candidate carries the application over.</summary>
    public required Uri Link { get; init; }
}
