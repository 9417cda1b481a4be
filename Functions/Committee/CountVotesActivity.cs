using System.Text.Json.Serialization;
using Recruitment.Candidates;
using Recruitment.Procedures;
using Recruitment.Records;

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
            IsRuled = ballot.Ruling is not null,
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

/// <summary>How a ballot stands.</summary>
/// <param name="Missing">Whose vote is waited for: nobody's once one voter answered for all.</param>
/// <param name="IsOpen">
/// False when no vote to come can matter: every candidate on it has withdrawn or has a final answer, or the votes that
/// there are decide (<see cref="IBallotForm.IsDecided"/>). Its name in JSON is that of the first version, which stands in
/// the history of ballots that still run.
/// </param>
public sealed record BallotCount(
    IReadOnlyList<PersonId> Voted,
    IReadOnlyList<PersonId> Missing,
    [property: JsonPropertyName("candidatesLeft")] bool IsOpen
)
{
    /// <summary>Who said that they cannot judge, in order of saying so; they count as missing until they are replaced.</summary>
    public IReadOnlyList<PersonId> Conflicted { get; init; } = [];

    /// <summary>The recruiter decided that what was answered counts (<see cref="Ballot.Ruling"/>).</summary>
    public bool IsRuled { get; init; }

    /// <summary>There is nothing left to wait for.</summary>
    public bool IsComplete() => Missing.Count == 0 || !IsOpen || IsRuled;
}
