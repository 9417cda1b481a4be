using Recruitment.Candidates;
using Recruitment.Files;
using Recruitment.Mail;
using Recruitment.Procedures.Tasks;
using Recruitment.Records;
using Recruitment.Storage.Encryption;

namespace Recruitment.Retention;

/// <summary>
/// Erases a person from a procedure because the person asks for it: the application and everything of it, earlier ones of
/// the same address, uploads that became none, the mails that name the person, and what texts of others say of the person.
/// Running again finds what an interruption left.
/// </summary>
public sealed class PersonErasure(
    RecordStore records,
    CandidateRecords candidates,
    FileStore files,
    IMailTransport transport,
    OpenTasks tasks,
    MentionErasure mentions,
    CandidateErasure erasure,
    ContentCipher cipher
)
{
    /// <returns>Whose applications were erased: the candidate, and the same person under other ids.</returns>
    public async Task<IReadOnlySet<CandidateId>> EraseAsync(Candidate candidate, CancellationToken cancellationToken)
    {
        var person = await PersonAsync(candidate, cancellationToken);
        var names = new PersonNames(person);
        await EraseRefusedAsync(candidate.Procedure, names, cancellationToken);
        await transport.EraseNamingAsync(candidate.Procedure, names.Stand, cancellationToken);
        var ids = person.Select(one => one.Id).ToHashSet();
        await mentions.ForgetAsync(candidate.Procedure, ids, names, cancellationToken);
        await erasure.EraseAsync(candidate.Procedure, ids, cancellationToken);
        return ids;
    }

    /// <summary>The candidate, and who withdrew before from the same address or under the same name and address.</summary>
    private async Task<IReadOnlyList<Candidate>> PersonAsync(Candidate candidate, CancellationToken cancellationToken)
    {
        var person = new List<Candidate> { candidate };
        if (candidate.Email.Length == 0)
        {
            return person;
        }

        foreach (var other in await candidates.SummariesAsync(candidate.Procedure, cancellationToken))
        {
            if (
                other.Id != candidate.Id
                && other.Email.Equals(candidate.Email, StringComparison.OrdinalIgnoreCase)
                && (
                    other.Status == CandidateStatus.Withdrawn
                    || other.Name.Equals(candidate.Name, StringComparison.OrdinalIgnoreCase)
                )
                && await candidates.FindAsync(candidate.Procedure, other.Id, cancellationToken) is { } whole
            )
            {
                person.Add(whole);
            }
        }

        return person;
    }

    private async Task EraseRefusedAsync(ProcedureId procedure, PersonNames names, CancellationToken cancellationToken)
    {
        await foreach (var path in records.PathsAsync(CandidatePaths.RefusedUploads(procedure), cancellationToken))
        {
            if (
                await records.FindAsync<RefusedTrace>(path, cancellationToken) is not { } upload
                || !(names.Stand(upload.Email) || names.Stand(upload.Name))
            )
            {
                continue;
            }

            var folder = upload.BlobName[..(upload.BlobName.LastIndexOf('/') + 1)];
            await cipher.DestroyAsync(new Subject(procedure.Value, upload.Id), cancellationToken);
            if (Subject.Parse(folder.TrimEnd('/')) is { } whose)
            {
                await cipher.DestroyAsync(whose, cancellationToken);
            }

            await files.EraseUnderAsync(folder, cancellationToken);
            await transport.EraseAsync(procedure, [upload.Id], cancellationToken);
            await tasks.SetAsync(procedure, $"upload-{upload.Id}", stage: null, [], cancellationToken);
            await records.DeleteAsync(path, cancellationToken);
        }
    }

    /// <summary>What a refused upload tells of its sender.</summary>
    private sealed record RefusedTrace(string Id, string BlobName, string? Name, string? Email);
}
