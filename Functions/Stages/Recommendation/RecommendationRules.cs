using Recruitment.Committee;
using Recruitment.Records;

namespace Recruitment.Stages.Recommendation;

/// <summary>
/// Makes one recommendation of the members' votes. Recommended is who more than half of the voters find appointable,
/// in order of Borda points: with n candidates on the ballot a member's first place is worth n points, the second
/// n − 1, and so on; who a member finds not appointable gets none. Equal points: the higher average in the
/// interviews first, and then who applied first.
/// </summary>
public static class RecommendationRules
{
    /// <param name="inOrderOfReceipt">The candidates on the ballot who have not withdrawn.</param>
    /// <param name="interviewAverage">Of a candidate, 1 to 5; null: none.</param>
    public static RecommendationRecord Tally(
        int round,
        IReadOnlyList<Vote> votes,
        IReadOnlyList<CandidateId> inOrderOfReceipt,
        Func<CandidateId, decimal?> interviewAverage
    )
    {
        var candidates = inOrderOfReceipt
            .Select(candidate => Tally(candidate, votes, inOrderOfReceipt.Count, interviewAverage))
            .OrderByDescending(candidate => IsRecommended(candidate, votes.Count))
            .ThenByDescending(candidate => candidate.Points)
            .ThenByDescending(candidate => candidate.InterviewAverage ?? 0)
            .ToList();
        return new RecommendationRecord
        {
            Round = round,
            Voters = votes.Count,
            Candidates = candidates,
            Ranking =
            [
                .. candidates
                    .Where(candidate => IsRecommended(candidate, votes.Count))
                    .Select(candidate => candidate.Candidate),
            ],
            Reasons =
            [
                .. votes
                    .Where(vote => vote.Choice == RecommendationChoice.Nobody)
                    .Select(vote => vote.Reason)
                    .OfType<string>(),
            ],
        };
    }

    private static RecommendedCandidate Tally(
        CandidateId candidate,
        IReadOnlyList<Vote> votes,
        int candidates,
        Func<CandidateId, decimal?> interviewAverage
    )
    {
        var appointable = votes
            .Where(vote => vote.Choice == RecommendationChoice.Ranking)
            .Select(vote => vote.Candidates.FirstOrDefault(c => c.Candidate == candidate))
            .Where(said => said?.Choice == RecommendationChoice.Appointable)
            .ToList();
        return new RecommendedCandidate(
            candidate,
            appointable.Count,
            appointable.Sum(said => Math.Max(candidates + 1 - (said?.Rank ?? candidates), 0)),
            interviewAverage(candidate)
        );
    }

    private static bool IsRecommended(RecommendedCandidate candidate, int voters) => candidate.Appointable * 2 > voters;
}
