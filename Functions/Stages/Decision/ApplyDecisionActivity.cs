using Recruitment.Audit;
using Recruitment.Candidates;
using Recruitment.Committee;
using Recruitment.Definition;
using Recruitment.Procedures;
using Recruitment.Records;

namespace Recruitment.Stages.Decision;

/// <summary>
/// Counts the votes of the board and writes down what follows: the order of the offer, or why the recommendation
/// goes back. Running twice is harmless: the votes of a closed ballot do not change, and neither does what is
/// written.
/// </summary>
public sealed class ApplyDecisionActivity(
    BoardDecisions decisions,
    ProcedureRecords procedures,
    CandidateRecords candidates,
    Recommendations recommendations,
    CouncilAdvices advices,
    RecordStore records,
    AuditLog audit
)
{
    [Function(nameof(ApplyDecisionActivity))]
    public async Task<StageResult> RunAsync([ActivityTrigger] StageCall call, CancellationToken cancellationToken)
    {
        var definition = await procedures.GetDefinitionAsync(call.Procedure, cancellationToken);
        var recommendation = await recommendations.FindAsync(call.Procedure, definition, cancellationToken);
        var recommended = await LeftAsync(call, recommendation, cancellationToken);
        if (recommendation is null || recommended.Count == 0)
        {
            return StageResult.NoCandidates;
        }

        var decision = await decisions.FindAsync(call, cancellationToken);
        if (decision is null)
        {
            return StageResult.NoAppointableCandidate;
        }

        await audit.AppendAsync(
            call.Procedure,
            $"Board-{decision.Choice}{(decision.FirstOnly ? "-firstOnly" : "")}",
            call.Step,
            null,
            cancellationToken
        );
        if (
            decision.Choice != DecisionChoice.Follow
            && await TrySendBackAsync(call, recommendation, decision, cancellationToken)
        )
        {
            return StageResult.SentBack;
        }

        var ranking = DecisionRules.Rank(decision, recommended, definition.Vacancy.Positions);
        if (definition.Stages.Any(stage => stage.Kind == StageKind.Advice))
        {
            var given = await advices.OfAsync(call.Procedure, ranking, cancellationToken);
            ranking = AdviceWeighing.Offerable(ranking, decision.Weighed, given);
        }

        if (ranking.Count == 0)
        {
            return StageResult.NoAppointableCandidate;
        }

        await records.ChangeAsync<Ranking>(
            RecordPaths.Ranking(call.Procedure),
            earlier =>
                earlier?.Candidates.SequenceEqual(ranking) == true ? earlier : new Ranking { Candidates = ranking },
            cancellationToken
        );
        return StageResult.Done;
    }

    /// <summary>The recommended candidates who have not withdrawn, in order.</summary>
    private async Task<IReadOnlyList<CandidateId>> LeftAsync(
        StageCall call,
        RecommendationRecord? recommendation,
        CancellationToken cancellationToken
    )
    {
        var all = await candidates.ListAsync(call.Procedure, cancellationToken);
        var left = all.Where(c => !c.Status.IsFinal).Select(c => c.Id).ToHashSet();
        return [.. (recommendation?.Ranking ?? []).Where(left.Contains)];
    }

    /// <summary>
    /// Sends the recommendation back once: false when it was made because an earlier one was sent back. The rounds
    /// of the recommendation tell, because a stage that failed is entered as a next round too.
    /// </summary>
    private async Task<bool> TrySendBackAsync(
        StageCall call,
        RecommendationRecord recommendation,
        BoardDecision decision,
        CancellationToken cancellationToken
    )
    {
        var deviation = await records.ChangeAsync<Deviation>(
            RecordPaths.Deviation(call.Procedure),
            earlier =>
                earlier
                ?? new Deviation
                {
                    Round = recommendation.Round,
                    Prefers = decision.Prefers,
                    Reasons = decision.Reasons,
                },
            cancellationToken
        );
        return deviation.Round == recommendation.Round;
    }
}
