using Recruitment.Candidates;
using Recruitment.Committee;
using Recruitment.Procedures;
using Recruitment.Records;

namespace Recruitment.Stages.Recommendation;

/// <summary>
/// Counts the votes, writes the recommendation down and makes the recommended candidates so; who was recommended in
/// an earlier round and is no longer, is shortlisted again. Running twice is harmless: the votes of a closed ballot
/// do not change, and the recommendation that was written first stays.
/// </summary>
public sealed class TallyRecommendationActivity(RecommendationTally tally, RecordStore records, StatusChanges changes)
{
    /// <returns>How many candidates are recommended.</returns>
    [Function(nameof(TallyRecommendationActivity))]
    public async Task<int> RunAsync([ActivityTrigger] StageCall call, CancellationToken cancellationToken)
    {
        var counted = await tally.CountAsync(call, cancellationToken);
        var recommendation = await records.ChangeAsync<RecommendationRecord>(
            RecommendationRecord.Path(call.Procedure, call.Step),
            earlier => earlier ?? counted,
            cancellationToken
        );
        foreach (var candidate in recommendation.Candidates)
        {
            var isRecommended = recommendation.Ranking.Contains(candidate.Candidate);
            await changes.ApplyAsync(
                call.Procedure,
                candidate.Candidate,
                isRecommended ? RecommendationOrchestration.Candidates : RecommendationOrchestration.Recommended,
                isRecommended ? CandidateStatus.Recommended : CandidateStatus.Shortlisted,
                call.Step,
                cancellationToken
            );
        }

        return recommendation.Ranking.Count;
    }
}
