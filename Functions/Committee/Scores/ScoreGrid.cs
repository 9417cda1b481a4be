using Recruitment.Definition;
using Recruitment.Definition.Documents;
using Recruitment.Records;

namespace Recruitment.Committee.Scores;

/// <summary>A grid of scores as it is shown: every candidate on every criterion.</summary>
public sealed record ScoreGrid
{
    /// <summary>What is asked, in a sentence.</summary>
    public required string Introduction { get; init; }
    public required bool NameBlind { get; init; }

    /// <summary>The assessment framework that some criteria come from, in the version that the procedure pinned.</summary>
    public PinnedFramework? Framework { get; init; }
    public required IReadOnlyList<ScoreGridCandidate> Candidates { get; init; }

    /// <summary>How many others have scored; their averages are in the rows.</summary>
    public int Others { get; init; }
}

/// <summary>A candidate in a grid of scores.</summary>
public sealed record ScoreGridCandidate
{
    public required CandidateId Id { get; init; }
    public required string Label { get; init; }

    public required ReadableApplication Application { get; init; }
    public required IReadOnlyList<ScoreGridRow> Rows { get; init; }
    public string? Remark { get; init; }

    /// <summary>What the others remarked; empty until the voter's own scores are recorded.</summary>
    public IReadOnlyList<Remark> OthersRemarks { get; init; } = [];
}

/// <summary>One criterion of one candidate in a grid of scores.</summary>
/// <param name="Score">The voter's own, 1 to 5; null: not given yet.</param>
/// <param name="OthersAverage">What the others gave on average; null while that is not to be shown.</param>
public sealed record ScoreGridRow(string Field, Criterion Criterion, int? Score, decimal? OthersAverage = null);
