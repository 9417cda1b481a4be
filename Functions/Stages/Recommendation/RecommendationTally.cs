using Recruitment.Candidates;
using Recruitment.Committee;
using Recruitment.Committee.Scores;
using Recruitment.Committee.Ties;
using Recruitment.Definition;
using Recruitment.Procedures;
using Recruitment.Records;

namespace Recruitment.Stages.Recommendation;

/// <summary>Counts what members said on the recommendation's ballot.</summary>
public sealed class RecommendationTally(
    BallotRecords ballots,
    ProcedureRecords procedures,
    CandidateRecords candidates,
    InterviewScores interviews,
    RecordStore records
)
{
    public async Task<RecommendationRecord> CountAsync(StageCall call, CancellationToken cancellationToken)
    {
        var id = call.Ballot(RecommendationOrchestration.Question);
        var ballot = await ballots.GetAsync(call.Procedure, id, cancellationToken);
        var definition = await procedures.GetDefinitionAsync(call.Procedure, cancellationToken);
        var interviewed = await interviews.FindAsync(call.Procedure, definition, cancellationToken);
        var scores = interviewed.Averages;
        var all = await candidates.ListAsync(call.Procedure, cancellationToken);
        var left = all.Where(c => ballot.Candidates.Contains(c.Id) && !c.Status.IsFinal);
        return RecommendationRules.Tally(
            call.Round,
            await ballots.VotesAsync(call.Procedure, id, cancellationToken),
            [.. left.Select(candidate => candidate.Id)],
            candidate => scores.Find(candidate)?.Weighted,
            await records.FindAsync<TieDecision>(TieDecision.Path(call.Procedure, call.Step), cancellationToken),
            await CastingVoterAsync(call, definition, cancellationToken)
        );
    }

    /// <summary>
    /// Whose vote decides when exactly half of the members find somebody appointable: the chair's, where the definition
    /// says so, once the committee has talked and voted again.
    /// </summary>
    private async Task<PersonId?> CastingVoterAsync(
        StageCall call,
        ProcedureDefinition definition,
        CancellationToken cancellationToken
    )
    {
        var stage = definition.Stages.First(s => s.Id == call.Stage);
        if (stage.TieBreak != TieBreak.Chair)
        {
            return null;
        }

        var earlier = call with { Round = call.Round - 1 };
        var before = await records.FindAsync<RecommendationRecord>(
            RecommendationRecord.Path(call.Procedure, earlier.Step),
            cancellationToken
        );
        return before is { IsDivided: true } ? definition.People.ChairId : null;
    }
}
