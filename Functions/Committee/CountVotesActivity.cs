using Recruitment.Candidates;
using Recruitment.Procedures;

namespace Recruitment.Committee;

/// <summary>Tells who has voted and who has not. Reads only, so running twice is harmless.</summary>
public sealed class CountVotesActivity(
    BallotRecords ballots,
    BallotForms forms,
    CandidateRecords candidates,
    ProcedureRecords procedures
)
{
    [Function(nameof(CountVotesActivity))]
    public async Task<BallotCount> RunAsync([ActivityTrigger] BallotKey key, CancellationToken cancellationToken)
    {
        var ballot = await ballots.GetAsync(key.Procedure, key.Ballot, cancellationToken);
        var votes = await ballots.VotesAsync(key.Procedure, key.Ballot, cancellationToken);
        var voted = votes.Select(vote => vote.Voter).ToHashSet();
        return new BallotCount(
            [.. ballot.Voters.Where(voted.Contains)],
            ballot.OneAnswers && voted.Count > 0 ? [] : [.. ballot.Voters.Where(voter => !voted.Contains(voter))],
            await HasSubjectAsync(ballot, cancellationToken) && !await IsDecidedAsync(ballot, votes, cancellationToken)
        )
        {
            Conflicted = ballot.Conflicted,
        };
    }

    private async Task<bool> IsDecidedAsync(
        Ballot ballot,
        IReadOnlyList<Vote> votes,
        CancellationToken cancellationToken
    )
    {
        var definition = await procedures.GetDefinitionAsync(ballot.Procedure, cancellationToken);
        var stage = definition.Stages.First(s => s.Id == ballot.Stage);
        return forms.Get(ballot.Form).IsDecided(ballot, stage, votes);
    }

    private async Task<bool> HasSubjectAsync(Ballot ballot, CancellationToken cancellationToken)
    {
        if (ballot.AboutProcedure)
        {
            return true;
        }

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
