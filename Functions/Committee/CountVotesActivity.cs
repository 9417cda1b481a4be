using Recruitment.Candidates;

namespace Recruitment.Committee;

/// <summary>Tells who has voted and who has not. Reads only, so running twice is harmless.</summary>
public sealed class CountVotesActivity(BallotRecords ballots, CandidateRecords candidates)
{
    [Function(nameof(CountVotesActivity))]
    public async Task<BallotCount> RunAsync(
        [ActivityTrigger] BallotKey key,
        CancellationToken cancellationToken
    )
    {
        var ballot = await ballots.GetAsync(key.Procedure, key.Ballot, cancellationToken);
        var votes = await ballots.VotesAsync(key.Procedure, key.Ballot, cancellationToken);
        var voted = votes.Select(vote => vote.Voter).ToHashSet();
        return new BallotCount(
            [.. ballot.Voters.Where(voted.Contains)],
            [.. ballot.Voters.Where(voter => !voted.Contains(voter))],
            await HasCandidatesAsync(ballot, cancellationToken)
        )
        {
            Conflicted = ballot.Conflicted,
        };
    }

    private async Task<bool> HasCandidatesAsync(Ballot ballot, CancellationToken cancellationToken)
    {
        foreach (var id in ballot.Candidates)
        {
            var candidate = await candidates.FindAsync(ballot.Procedure, id, cancellationToken);
            if (candidate is { Status.IsFinal: false })
            {
                return true;
            }
        }

        return false;
    }
}
