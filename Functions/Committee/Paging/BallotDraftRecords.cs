using Recruitment.Procedures;
using Recruitment.Records;

namespace Recruitment.Committee.Paging;

/// <summary>
/// What voters saved of a ballot in pages and did not cast yet. One record a page beside the votes, in the form of a
/// vote about the page's candidates, so that whatever is erased from votes is erased here; and one record of how far
/// the voter is, so that a page costs the same on a ballot of any length.
/// </summary>
public sealed class BallotDraftRecords(RecordStore records)
{
    /// <summary>What the voter saved of a page; null when nothing, or when it was cast.</summary>
    public Task<Vote?> FindAsync(Ballot ballot, PersonId voter, int page, CancellationToken cancellationToken) =>
        records.FindAsync<Vote>(PathOf(ballot, voter, page), cancellationToken);

    public async Task<BallotProgress> ProgressAsync(
        Ballot ballot,
        PersonId voter,
        CancellationToken cancellationToken
    ) =>
        await records.FindAsync<BallotProgress>(ProgressPath(ballot.Procedure, ballot.Id, voter), cancellationToken)
        ?? BallotProgress.None;

    /// <summary>
    /// Saves a page in place of what was saved of it. The page comes first: after a crash in between it only looks as
    /// if it had not been saved.
    /// </summary>
    public async Task<BallotProgress> SaveAsync(
        Ballot ballot,
        int page,
        Vote part,
        PageProgress progress,
        CancellationToken cancellationToken
    )
    {
        await records.ChangeAsync<Vote>(PathOf(ballot, part.Voter, page), _ => part, cancellationToken);
        return await records.ChangeAsync<BallotProgress>(
            ProgressPath(ballot.Procedure, ballot.Id, part.Voter),
            found => (found ?? BallotProgress.None).With(page, progress),
            cancellationToken
        );
    }

    /// <summary>Every page that the voter saved, in order.</summary>
    public IAsyncEnumerable<Vote> ListAsync(Ballot ballot, PersonId voter, CancellationToken cancellationToken) =>
        records.ListAsync<Vote>(PrefixOf(ballot.Procedure, ballot.Id, voter), cancellationToken);

    /// <summary>Erases what the voter saved; it was cast, or does not count any more.</summary>
    public async Task EraseAsync(
        ProcedureId procedure,
        string ballot,
        PersonId voter,
        CancellationToken cancellationToken
    )
    {
        await records.EraseAsync(PrefixOf(procedure, ballot, voter), cancellationToken);
        await records.DeleteAsync(ProgressPath(procedure, ballot, voter), cancellationToken);
    }

    private static string PathOf(Ballot ballot, PersonId voter, int page) =>
        $"{PrefixOf(ballot.Procedure, ballot.Id, voter)}{page:D5}.json";

    private static string PrefixOf(ProcedureId procedure, string ballot, PersonId voter) =>
        $"{RecordPaths.Votes(procedure)}{ballot}.pages/{voter}/";

    private static string ProgressPath(ProcedureId procedure, string ballot, PersonId voter) =>
        $"{RecordPaths.Progress(procedure)}{ballot}/{voter}.json";
}
