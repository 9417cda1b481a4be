using Recruitment.Definition.Documents;

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
