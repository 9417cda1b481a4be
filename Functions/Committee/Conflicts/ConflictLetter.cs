using Recruitment.Correspondence;

namespace Recruitment.Committee.Conflicts;

/// <summary>Tells who cannot judge.</summary>
public sealed record ConflictLetter : Letter
{
    public ConflictLetter(Letter letter)
        : base(letter) { }

    /// <summary>Title of the ballot's form.</summary>
    public required string Title { get; init; }

    /// <summary>The voter's name.</summary>
    public required string Voter { get; init; }
    public string? Reason { get; init; }
    public required Uri Dashboard { get; init; }
}
