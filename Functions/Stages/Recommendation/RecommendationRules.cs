using Recruitment.Committee;
using Recruitment.Committee.Ties;
using Recruitment.Records;

namespace Recruitment.Stages.Recommendation;

/// <summary>
/// Makes one recommendation of the members' votes. Recommended is who more than half of the voters find appointable,
/// in order of Borda points: with n candidates on the ballot a member's first place is worth n points, the second
/// n − 1, and so on; who a member finds not appointable gets none. Members who cannot judge a candidate, for a conflict
/// of interest, are left out of that candidate's count: points are compared by member who could. Equal points: as the
/// second ballot decided. Before version 5 there was none: the higher average in the interviews first, and then who
/// applied first.
/// </summary>
public static class RecommendationRules
{
    /// <param name="inOrderOfReceipt">The candidates on the ballot who have not withdrawn.</param>
    /// <param name="interviewAverage">Of a candidate, 1 to 5; null: none.</param>
    /// <param name="tie">How a tie in the order was broken; null: there was none.</param>
    /// <param name="castingVoter">Whose vote decides on who is appointable for exactly half; null: nobody's.</param>
    public static RecommendationRecord Tally(
        int round,
        IReadOnlyList<Vote> votes,
        IReadOnlyList<CandidateId> inOrderOfReceipt,
        Func<CandidateId, decimal?> interviewAverage,
        TieDecision? tie = null,
        PersonId? castingVoter = null
    )
    {
        var casting = votes.FirstOrDefault(vote => vote.Voter == castingVoter);
        var candidates = inOrderOfReceipt
            .Select(candidate => Tally(candidate, votes, inOrderOfReceipt.Count, interviewAverage))
            .OrderByDescending(IsRecommended)
            .ThenByDescending(candidate => PointsByJudge(candidate, votes.Count))
            .ThenBy(candidate => tie?.PlaceOf(candidate.Candidate) ?? 0)
            .ThenByDescending(candidate => candidate.InterviewAverage ?? 0)
            .ToList();
        return new RecommendationRecord
        {
            Round = round,
            Voters = votes.Count,
            Candidates = candidates,
            Ranking = [.. candidates.Where(IsRecommended).Select(candidate => candidate.Candidate)],
            Reasons =
            [
                .. votes
                    .Where(vote => vote.Choice == RecommendationChoice.Nobody)
                    .Select(vote => vote.Reason)
                    .OfType<string>(),
            ],
        };

        bool IsRecommended(RecommendedCandidate candidate) =>
            candidate.Appointable * 2 > (candidate.Judges ?? votes.Count)
            || (candidate.Appointable * 2 == (candidate.Judges ?? votes.Count) && Finds(casting, candidate.Candidate));
    }

    /// <summary>The same for all who voted, unless some could not judge the candidate: these neither help nor harm.</summary>
    private static decimal PointsByJudge(RecommendedCandidate candidate, int voters) =>
        candidate.Points / (decimal)Math.Max(candidate.Judges ?? voters, 1);

    /// <summary>Which of the recommended have equally many points.</summary>
    public static Tie TieIn(RecommendationRecord recommendation) =>
        Tie.Of(
            recommendation
                .Candidates.Take(recommendation.Ranking.Count)
                .GroupBy(candidate => PointsByJudge(candidate, recommendation.Voters))
                .Select(equals => (IReadOnlyList<CandidateId>)[.. equals.Select(candidate => candidate.Candidate)])
        );

    private static RecommendedCandidate Tally(
        CandidateId candidate,
        IReadOnlyList<Vote> votes,
        int candidates,
        Func<CandidateId, decimal?> interviewAverage
    )
    {
        var appointable = votes
            .Where(vote => Finds(vote, candidate))
            .Select(vote => vote.Candidates.FirstOrDefault(c => c.Candidate == candidate))
            .ToList();
        var judges = votes.Count(vote =>
            vote.Candidates.Count == 0 || vote.Candidates.Any(c => c.Candidate == candidate)
        );
        return new RecommendedCandidate(
            candidate,
            appointable.Count,
            appointable.Sum(said => Math.Max(candidates + 1 - (said?.Rank ?? candidates), 0)),
            interviewAverage(candidate)
        )
        {
            Judges = judges < votes.Count ? judges : null,
        };
    }

    /// <summary>Whether a member finds the candidate appointable.</summary>
    private static bool Finds(Vote? vote, CandidateId candidate) =>
        vote?.Choice == RecommendationChoice.Ranking
        && vote.Candidates.Any(c => c.Candidate == candidate && c.Choice == RecommendationChoice.Appointable);
}
