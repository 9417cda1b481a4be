using Recruitment.Files;
using Recruitment.Mail;
using Recruitment.Procedures;
using Recruitment.Records;
using Recruitment.Storage.Encryption;

namespace Recruitment.Retention;

/// <summary>
/// Erases one candidate from a procedure: the application, everything filed under it, the files, the mails to and about
/// the candidate, and what was said of the candidate in votes. Used when keeping data ends and when a candidate asks
/// for it before. The key of the candidate is destroyed first: from then on nothing of it can be read, nor of any backup.
/// <para>
/// The application itself goes last: while it is there the erasure is known to be unfinished, and running it again
/// finishes it. The candidate's durable history holds ids only; retention purges it at the end of the procedure.
/// </para>
/// </summary>
public sealed class CandidateErasure(
    RecordStore records,
    FileStore files,
    IMailTransport transport,
    VoteErasure votes,
    ContentCipher cipher
)
{
    /// <summary>Erases a candidate; nothing happens when that was done before.</summary>
    public Task<ErasureCounts> EraseAsync(
        ProcedureId procedure,
        CandidateId candidate,
        CancellationToken cancellationToken
    ) => EraseAsync(procedure, new HashSet<CandidateId> { candidate }, cancellationToken);

    /// <summary>Erases several candidates of one procedure, passing over its votes once.</summary>
    public async Task<ErasureCounts> EraseAsync(
        ProcedureId procedure,
        IReadOnlySet<CandidateId> selected,
        CancellationToken cancellationToken
    )
    {
        var counts = new ErasureCounts
        {
            VoteMentions = await votes.ForgetAsync(procedure, selected, cancellationToken),
            Mails = await transport.EraseAsync(
                procedure,
                selected.Select(candidate => candidate.Value).ToHashSet(),
                cancellationToken
            ),
        };
        foreach (var candidate in selected)
        {
            counts += await EraseOneAsync(procedure, candidate, cancellationToken);
        }

        return counts;
    }

    private async Task<ErasureCounts> EraseOneAsync(
        ProcedureId procedure,
        CandidateId candidate,
        CancellationToken cancellationToken
    )
    {
        await cipher.DestroyAsync(new Subject(procedure.Value, candidate.Value), cancellationToken);
        var erasedFiles = await files.EraseAsync(procedure, candidate, cancellationToken);
        var folders =
            await records.EraseAsync(RecordPaths.CandidateFolder(procedure, candidate), cancellationToken)
            + await records.EraseAsync(RecordPaths.StandingConflicts(procedure, candidate), cancellationToken)
            + await records.EraseAsync($"{RecordPaths.Contacts(procedure)}{candidate}", cancellationToken);
        var application = await records.DeleteAsync(RecordPaths.Candidate(procedure, candidate), cancellationToken);
        return new ErasureCounts
        {
            Candidates = application ? 1 : 0,
            Records = folders + (application ? 1 : 0),
            Files = erasedFiles,
        };
    }
}
