using Recruitment.Audit;

namespace Recruitment.Committee;

/// <summary>
/// Closes a ballot and tells how it ended. Running twice is harmless: the first moment of closing stays, and no vote
/// is taken after it.
/// </summary>
public sealed class CloseBallotActivity(BallotRecords ballots, AuditLog audit)
{
    [Function(nameof(CloseBallotActivity))]
    public async Task<BallotResult> RunAsync(
        [ActivityTrigger] BallotClosing closing,
        CancellationToken cancellationToken
    )
    {
        await audit.AppendAsync(closing.Procedure, "BallotClosed", closing.Ballot, null, cancellationToken);
        var ballot = await ballots.ChangeAsync(
            closing.Procedure,
            closing.Ballot,
            b => b.ClosedAt is null ? b with { ClosedAt = closing.ClosedAt } : b,
            cancellationToken
        );
        var votes = await ballots.VotesAsync(closing.Procedure, closing.Ballot, cancellationToken);
        var voted = votes.Select(vote => vote.Voter).Where(ballot.Voters.Contains).ToList();
        return new BallotResult(
            voted,
            [.. ballot.Voters.Except(voted)],
            voted.Count >= ballot.Quorum,
            ballot.AboutProcedure || ballot.Candidates.Count > 0
        );
    }
}
