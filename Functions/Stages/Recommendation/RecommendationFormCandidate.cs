using Recruitment.Candidates;
using Recruitment.Candidates.References;
using Recruitment.Committee.Scores;

namespace Recruitment.Stages.Recommendation;

/// <summary>A candidate on the recommendation's form.</summary>
/// <param name="InterviewAverage">Weighted average of the scores of all interviews; null: none were given.</param>
/// <param name="Choice">A <see cref="RecommendationChoice"/> of this candidate; null: none made yet.</param>
/// <param name="Rank">From 1; null: none given.</param>
public sealed record RecommendationFormCandidate(
    Candidate Candidate,
    Uri? CvLink,
    decimal? InterviewAverage,
    string? Choice,
    int? Rank
)
{
    /// <summary>The same by round of interviews.</summary>
    public IReadOnlyList<RoundScore> Rounds { get; init; } = [];

    /// <summary>What referees told; null when the procedure asks for no references.</summary>
    public ReferenceFindings? Findings { get; init; }

    public string AppointableField => RecommendationFields.Appointable(Candidate.Id);
    public string RankField => RecommendationFields.Rank(Candidate.Id);
}
