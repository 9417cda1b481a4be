using Recruitment.Candidates;
using Recruitment.Committee;
using Recruitment.Committee.Scores;
using Recruitment.Procedures;
using Recruitment.Records;

namespace Recruitment.Stages.Recommendation;

/// <summary>
/// Counts the votes, writes the recommendation down and makes the recommended candidates so; who was recommended in
/// an earlier round and is no longer, is shortlisted again. Running twice is harmless: the votes of a closed ballot
/// do not change, and the recommendation that was written first stays.
/// </summary>
public sealed class TallyRecommendationActivity(
    BallotRecords ballots,
    ProcedureRecords procedures,
    CandidateRecords candidates,
    InterviewScores interviews,
    RecordStore records,
    StatusChanges changes
)
{
    /// <returns>How many candidates are recommended.</returns>
    [Function(nameof(TallyRecommendationActivity))]
    public async Task<int> RunAsync([ActivityTrigger] StageCall call, CancellationToken cancellationToken)
    {
        var tally = await TallyAsync(call, cancellationToken);
        var recommendation = await records.ChangeAsync<RecommendationRecord>(
            RecommendationRecord.Path(call.Procedure, call.Step),
            earlier => earlier ?? tally,
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

    private async Task<RecommendationRecord> TallyAsync(StageCall call, CancellationToken cancellationToken)
    {
        var id = call.Ballot(RecommendationOrchestration.Question);
        var ballot = await ballots.GetAsync(call.Procedure, id, cancellationToken);
        var votes = await ballots.VotesAsync(call.Procedure, id, cancellationToken);
        var definition = await procedures.GetDefinitionAsync(call.Procedure, cancellationToken);
        var interviewed = await interviews.FindAsync(call.Procedure, definition, cancellationToken);
        var scores = interviewed.Averages;
        var all = await candidates.ListAsync(call.Procedure, cancellationToken);
        var left = all.Where(c => ballot.Candidates.Contains(c.Id) && !c.Status.IsFinal);
        return RecommendationRules.Tally(
            call.Round,
            votes,
            [.. left.Select(candidate => candidate.Id)],
            candidate => scores.Find(candidate)?.Weighted
        );
    }
}
