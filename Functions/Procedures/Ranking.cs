using Recruitment.Records;

namespace Recruitment.Procedures;

/// <summary>The order in which candidates get the offer, as the board decided it; at <see cref="RecordPaths.Ranking"/>.</summary>
public sealed record Ranking
{
    /// <summary>First the candidate of choice, then who follows when that candidate declines.</summary>
    public required IReadOnlyList<CandidateId> Candidates { get; init; }
}
