using Recruitment.Candidates;
using Recruitment.Records;

namespace Recruitment.Committee.Scores;

/// <summary>A candidate in a grid of scores.</summary>
public sealed record ScoreGridCandidate
{
    public required CandidateId Id { get; init; }
    public required string Label { get; init; }

    /// <summary>Without names where the grid is name-blind.</summary>
    public string? Motivation { get; init; }

    /// <summary>What the form asked beside the motivation; without names where the grid is name-blind.</summary>
    public IReadOnlyList<Answer> Answers { get; init; } = [];

    /// <summary>Absent where the grid is name-blind, and while there is no CV.</summary>
    public Uri? CvLink { get; init; }
    public required IReadOnlyList<ScoreGridRow> Rows { get; init; }
    public string? Remark { get; init; }
}
