using Recruitment.Committee;
using Recruitment.Procedures;

namespace Recruitment.Stages.Decision;

/// <summary>Reads what the board decided.</summary>
public sealed class BoardDecisions(BallotRecords ballots)
{
    /// <summary>Null when too few members voted.</summary>
    public async Task<BoardDecision?> FindAsync(StageCall call, CancellationToken cancellationToken)
    {
        var id = call.Ballot(DecisionOrchestration.Question);
        var ballot = await ballots.GetAsync(call.Procedure, id, cancellationToken);
        var votes = await ballots.VotesAsync(call.Procedure, id, cancellationToken);
        return votes.Count < ballot.Quorum ? null : DecisionRules.Decide(votes, ballot.Voters);
    }
}
