using System.Text.Json.Serialization;
using Recruitment.Calendar;
using Recruitment.Candidates;
using Recruitment.Committee.Rulings;
using Recruitment.Procedures;
using Recruitment.Procedures.Tasks;
using Recruitment.Records;

namespace Recruitment.Committee;

/// <summary>
/// Tells who has voted and who has not, and keeps the tasks of who has not. Running twice is harmless: it sets the same.
/// </summary>
public sealed class CountVotesActivity(
    BallotRecords ballots,
    BallotForms forms,
    CandidateRecords candidates,
    ProcedureRecords procedures,
    OpenTasks tasks
)
{
    [Function(nameof(CountVotesActivity))]
    public async Task<BallotCount> RunAsync([ActivityTrigger] BallotKey key, CancellationToken cancellationToken)
    {
        var ballot = await ballots.GetAsync(key.Procedure, key.Ballot, cancellationToken);
        var votes = await ballots.VotesAsync(key.Procedure, key.Ballot, cancellationToken);
        var added = await StillThereAsync(key.Procedure, ballot.Added, cancellationToken);
        var voted = votes.Where(vote => added.All(vote.SaysOf)).Select(vote => vote.Voter).ToHashSet();
        var count = new BallotCount(
            [.. ballot.Voters.Where(voted.Contains)],
            ballot.OneAnswers && voted.Count > 0
                ? []
                : [.. ballot.Voters.Where(voter => !voted.Contains(voter)).Except(ballot.Excused)],
            await HasSubjectAsync(ballot, cancellationToken) && !await IsDecidedAsync(ballot, votes, cancellationToken)
        )
        {
            Conflicted = ballot.Conflicted,
            IsRuled = ballot.Ruling is not null,
        };
        await tasks.SetAsync(key.Procedure, ballot.Id, ballot.Stage, TasksOf(ballot, count), cancellationToken);
        return count;
    }

    private static IReadOnlyList<OpenTask> TasksOf(Ballot ballot, BallotCount count) =>
        count.IsComplete()
            ? []
            :
            [
                .. count.Missing.Select(voter => new OpenTask(OpenTaskKind.Vote, voter.Value)
                {
                    Since = ballot.OpenedAt,
                    // In more time that the recruiter gave nobody is late.
                    Until = ballot.MoreTime is { } more ? DutchTime.EndOfDay(more.Until) : ballot.ClosesAt,
                    StaysLate = ballot.MoreTime is null,
                    Page = new TaskPage(BallotLink.Name, ballot.Id),
                    WhenLate = RulingLink.To(ballot) is { } ruling ? new TaskPage(ruling.Purpose, ruling.Step) : null,
                }),
            ];

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
            if (await IsThereAsync(ballot.Procedure, id, cancellationToken))
            {
                return true;
            }
        }

        return false;
    }

    private async Task<IReadOnlyList<CandidateId>> StillThereAsync(
        ProcedureId procedure,
        IReadOnlyList<CandidateId> ids,
        CancellationToken cancellationToken
    )
    {
        var there = new List<CandidateId>();
        foreach (var id in ids)
        {
            if (await IsThereAsync(procedure, id, cancellationToken))
            {
                there.Add(id);
            }
        }

        return there;
    }

    private async Task<bool> IsThereAsync(ProcedureId procedure, CandidateId id, CancellationToken cancellationToken) =>
        await candidates.FindAsync(procedure, id, cancellationToken) is { Status.IsFinal: false };
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
