using Recruitment.Audit;
using Recruitment.Candidates;
using Recruitment.Committee;
using Recruitment.Procedures;
using Recruitment.Records;

namespace Recruitment.Stages.Decision;

/// <summary>
/// Counts the votes of the board and writes down what follows: the order of the offer, or why the recommendation
/// goes back. Running twice is harmless: the votes of a closed ballot do not change, and neither does what is
/// written.
/// </summary>
public sealed class ApplyDecisionActivity(
    BallotRecords ballots,
    ProcedureRecords procedures,
    CandidateRecords candidates,
    Recommendations recommendations,
    RecordStore records,
    AuditLog audit
)
{
    [Function(nameof(ApplyDecisionActivity))]
    public async Task<StageResult> RunAsync(
        [ActivityTrigger] StageCall call,
        CancellationToken cancellationToken
    )
    {
        var recommended = await RecommendedAsync(call, cancellationToken);
        if (recommended.Count == 0)
        {
            return StageResult.NoCandidates;
        }

        var decision = await DecideAsync(call, cancellationToken);
        if (decision is null)
        {
            return StageResult.NoAppointableCandidate;
        }

        await audit.AppendAsync(
            call.Procedure,
            $"Board-{decision.Choice}",
            call.Step,
            null,
            cancellationToken
        );
        if (decision.Choice != DecisionChoice.Follow && call.Round == 1)
        {
            await SendBackAsync(call, decision, cancellationToken);
            return StageResult.SentBack;
        }

        var ranking = DecisionRules.Rank(decision, recommended);
        if (ranking.Count == 0)
        {
            return StageResult.NoAppointableCandidate;
        }

        await records.ChangeAsync<Ranking>(
            RecordPaths.Ranking(call.Procedure),
            earlier =>
                earlier?.Candidates.SequenceEqual(ranking) == true
                    ? earlier
                    : new Ranking { Candidates = ranking },
            cancellationToken
        );
        return StageResult.Done;
    }

    /// <summary>The recommended candidates who have not withdrawn, in order.</summary>
    private async Task<IReadOnlyList<CandidateId>> RecommendedAsync(
        StageCall call,
        CancellationToken cancellationToken
    )
    {
        var definition = await procedures.GetDefinitionAsync(call.Procedure, cancellationToken);
        var recommendation = await recommendations.FindAsync(
            call.Procedure,
            definition,
            cancellationToken
        );
        var all = await candidates.ListAsync(call.Procedure, cancellationToken);
        var left = all.Where(c => !c.Status.IsFinal).Select(c => c.Id).ToHashSet();
        return [.. (recommendation?.Ranking ?? []).Where(left.Contains)];
    }

    private async Task<BoardDecision?> DecideAsync(
        StageCall call,
        CancellationToken cancellationToken
    )
    {
        var id = call.Ballot(DecisionOrchestration.Question);
        var ballot = await ballots.GetAsync(call.Procedure, id, cancellationToken);
        var votes = await ballots.VotesAsync(call.Procedure, id, cancellationToken);
        return votes.Count < ballot.Quorum ? null : DecisionRules.Decide(votes, ballot.Voters);
    }

    private Task SendBackAsync(
        StageCall call,
        BoardDecision decision,
        CancellationToken cancellationToken
    ) =>
        records.ChangeAsync<Deviation>(
            RecordPaths.Deviation(call.Procedure),
            earlier =>
                earlier?.Round == call.Round
                    ? earlier
                    : new Deviation
                    {
                        Round = call.Round,
                        Prefers = decision.Prefers,
                        Reasons = decision.Reasons,
                    },
            cancellationToken
        );
}
