using System.Text.Json;
using Recruitment.Committee.Paging;
using Recruitment.Procedures;
using Recruitment.Records;

namespace Recruitment.Committee;

/// <summary>The records of ballots and votes.</summary>
public sealed class BallotRecords(RecordStore records, BallotDraftRecords drafts)
{
    /// <summary>Null when unknown or erased.</summary>
    public Task<Ballot?> FindAsync(
        ProcedureId procedure,
        string ballot,
        CancellationToken cancellationToken = default
    ) => records.FindAsync<Ballot>(BallotPath(procedure, ballot), cancellationToken);

    /// <summary>Every ballot of a procedure, in order of opening.</summary>
    public async Task<IReadOnlyList<Ballot>> ListAsync(
        ProcedureId procedure,
        CancellationToken cancellationToken = default
    )
    {
        var ballots = new List<Ballot>();
        await foreach (var ballot in records.ListAsync<Ballot>(BallotsPath(procedure), cancellationToken))
        {
            ballots.Add(ballot);
        }

        return [.. ballots.OrderBy(b => b.OpenedAt)];
    }

    /// <summary>Who has voted on which ballot, of all ballots of a procedure: one listing, and no vote is read.</summary>
    public async Task<IReadOnlySet<(string Ballot, PersonId Voter)>> CastAsync(
        ProcedureId procedure,
        CancellationToken cancellationToken = default
    )
    {
        var folder = RecordPaths.Votes(procedure);
        return await records
            .PathsAsync(folder, cancellationToken)
            .Select(path => path[folder.Length..].Split('/'))
            .Where(parts => parts.Length == 2)
            .Select(parts => (parts[0], new PersonId(Path.GetFileNameWithoutExtension(parts[1]))))
            .ToHashSetAsync(cancellationToken: cancellationToken);
    }

    /// <summary>
    /// The ballots of a procedure on which votes are taken, with who has still to vote: two listings, and no vote is read.
    /// </summary>
    public async Task<IReadOnlyList<OpenBallot>> OpenAsync(ProcedureId procedure, CancellationToken cancellationToken)
    {
        var open = await records
            .SummariesAsync<Ballot, BallotSummary>(BallotsPath(procedure), cancellationToken)
            .Where(ballot => ballot.IsOpen)
            .ToListAsync(cancellationToken);
        if (open.Count == 0)
        {
            return [];
        }

        var cast = await CastAsync(procedure, cancellationToken);
        return [.. open.Select(ballot => new OpenBallot(ballot, Missing(ballot)))];

        IReadOnlyList<PersonId> Missing(BallotSummary ballot)
        {
            var missing = ballot.Voters.Where(voter => !cast.Contains((ballot.Id, voter))).ToList();
            return ballot.OneAnswers && missing.Count < ballot.Voters.Count ? [] : missing;
        }
    }

    /// <exception cref="RecordMissingException">Unknown or erased.</exception>
    public Task<Ballot> GetAsync(ProcedureId procedure, string ballot, CancellationToken cancellationToken = default) =>
        records.GetAsync<Ballot>(BallotPath(procedure, ballot), cancellationToken);

    public Task<bool> TryAddAsync(Ballot ballot, CancellationToken cancellationToken = default) =>
        records.TryAddAsync(BallotPath(ballot.Procedure, ballot.Id), ballot, cancellationToken);

    public Task<Ballot> ChangeAsync(
        ProcedureId procedure,
        string ballot,
        Func<Ballot, Ballot> change,
        CancellationToken cancellationToken = default
    )
    {
        var path = BallotPath(procedure, ballot);
        return records.ChangeAsync<Ballot>(
            path,
            found => change(found ?? throw new RecordMissingException(path)),
            cancellationToken
        );
    }

    public Task<Vote?> FindVoteAsync(
        ProcedureId procedure,
        string ballot,
        PersonId voter,
        CancellationToken cancellationToken = default
    ) => records.FindAsync<Vote>(VotePath(procedure, ballot, voter), cancellationToken);

    /// <summary>
    /// Records a vote, or replaces the voter's earlier one by it with the next revision. A vote that says the same
    /// as the recorded one, such as a form that is posted twice, changes nothing.
    /// </summary>
    public Task<Vote> CastAsync(
        ProcedureId procedure,
        string ballot,
        Vote vote,
        CancellationToken cancellationToken = default
    ) =>
        records.ChangeAsync<Vote>(
            VotePath(procedure, ballot, vote.Voter),
            earlier =>
                earlier is not null && Says(earlier) == Says(vote)
                    ? earlier
                    : vote with
                    {
                        Revision = (earlier?.Revision ?? 0) + 1,
                    },
            cancellationToken
        );

    /// <summary>
    /// A vote that does not count, and what was saved of one; false when there is no vote.
    /// </summary>
    public async Task<bool> DiscardAsync(
        ProcedureId procedure,
        string ballot,
        PersonId voter,
        CancellationToken cancellationToken = default
    )
    {
        await drafts.EraseAsync(procedure, ballot, voter, cancellationToken);
        return await records.DeleteAsync(VotePath(procedure, ballot, voter), cancellationToken);
    }

    /// <summary>
    /// The votes on a ballot, in order of voter. One that came in while its voter was being replaced, or said that they
    /// cannot judge, does not count.
    /// </summary>
    public async Task<IReadOnlyList<Vote>> VotesAsync(
        ProcedureId procedure,
        string ballot,
        CancellationToken cancellationToken = default
    )
    {
        var asked = await FindAsync(procedure, ballot, cancellationToken);
        var votes = new List<Vote>();
        await foreach (var vote in records.ListAsync<Vote>(VotesPath(procedure, ballot), cancellationToken))
        {
            if (asked?.Counts(vote.Voter) != false)
            {
                votes.Add(vote);
            }
        }

        return votes;
    }

    private static string BallotsPath(ProcedureId procedure) => RecordPaths.Ballots(procedure);

    private static string Says(Vote vote) =>
        JsonSerializer.Serialize(vote with { CastAt = default, Revision = 0 }, RecordJson.Options);

    private static string BallotPath(ProcedureId procedure, string ballot) => $"{BallotsPath(procedure)}{ballot}.json";

    private static string VotesPath(ProcedureId procedure, string ballot) => $"{RecordPaths.Votes(procedure)}{ballot}/";

    private static string VotePath(ProcedureId procedure, string ballot, PersonId voter) =>
        $"{VotesPath(procedure, ballot)}{voter}.json";
}
