using Recruitment.Candidates;

namespace Recruitment.Stages.Recommendation;

/// <summary>A candidate on the recommendation's form.</summary>
/// <param name="InterviewAverage">Weighted average of the interview scores; null: none were given.</param>
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
    public string AppointableField => RecommendationFields.Appointable(Candidate.Id);
    public string RankField => RecommendationFields.Rank(Candidate.Id);
}
