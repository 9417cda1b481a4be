using Recruitment.Candidates;
using Recruitment.Committee;
using Recruitment.Committee.Ties;
using Recruitment.Procedures;

namespace Recruitment.Stages.Interviews;

/// <summary>Tells between whom the votes on who goes on do not decide. Reads only, so running twice is harmless.</summary>
public sealed class FindNextRoundTieActivity(
    BallotRecords ballots,
    ProcedureRecords procedures,
    CandidateRecords candidates
)
{
    [Function(nameof(FindNextRoundTieActivity))]
    public async Task<Tie> RunAsync([ActivityTrigger] StageCall call, CancellationToken cancellationToken)
    {
        var ballot = await ballots.GetAsync(call.Procedure, call.Ballot(NextRound.Question), cancellationToken);
        var votes = await ballots.VotesAsync(call.Procedure, ballot.Id, cancellationToken);
        var definition = await procedures.GetDefinitionAsync(call.Procedure, cancellationToken);
        var all = await candidates.ListAsync(call.Procedure, cancellationToken);
        var left = all.Where(c => ballot.Candidates.Contains(c.Id) && !c.Status.IsFinal).Select(c => c.Id).ToList();
        var stage = definition.Stages.First(s => s.Id == call.Stage);
        return NextRoundRules.TieIn(ballot, votes, left, stage.Interviews?.MaximumNext ?? left.Count);
    }
}
