using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Recruitment.Records;
using Recruitment.Storage;
using Recruitment.Storage.Encryption;

namespace Recruitment.Files;

/// <summary>
/// The files of forms that were refused for something else, for an hour under the form's token, so that nobody has to
/// choose them again. A browser cannot be given a file back. Blob names are made of ids; what a file was called is in its
/// metadata, and both are sealed by a key of the form, which goes with them.
/// </summary>
public sealed class KeptFiles(BlobServiceClient blobs, ContentCipher cipher, TimeProvider clock)
{
    /// <summary>Where the name is, percent-encoded: metadata is ASCII.</summary>
    private const string FileName = "name";

    public static readonly TimeSpan KeptFor = TimeSpan.FromHours(1);

    private readonly StorageContainer _drafts = new(blobs, "drafts", cipher, FileSubjects.Of);

    /// <param name="token">An id of <see cref="Identifier"/>, which only who posted the form knows.</param>
    /// <param name="field">The form's field; one of the app's own names.</param>
    public async Task KeepAsync(
        ProcedureId procedure,
        string token,
        string field,
        KeptFile file,
        CancellationToken cancellationToken
    )
    {
        var name = NameOf(procedure, token, field);
        var called = await _drafts.SealTextAsync(name, Uri.EscapeDataString(file.FileName), cancellationToken);
        var options = new BlobUploadOptions { Metadata = new Dictionary<string, string> { [FileName] = called } };
        await _drafts.PutAsync(name, file.Content, options, cancellationToken);
    }

    /// <summary>Null when there is none, or its hour is over.</summary>
    public async Task<KeptFile?> FindAsync(
        ProcedureId procedure,
        string token,
        string field,
        CancellationToken cancellationToken
    )
    {
        var name = NameOf(procedure, token, field);
        return
            await _drafts.ReadAsync(name, cancellationToken) is { } read
            && read.Details.LastModified + KeptFor >= clock.GetUtcNow()
            && await _drafts.OpenTextAsync(name, read.Details.Metadata[FileName], cancellationToken) is { } called
            ? new KeptFile(Uri.UnescapeDataString(called), read.Content)
            : null;
    }

    /// <summary>Forgets the files of a form: it was taken.</summary>
    public async Task<int> EraseAsync(ProcedureId procedure, string token, CancellationToken cancellationToken)
    {
        var erased = await _drafts.EraseAsync($"{procedure}/{token}/", cancellationToken);
        if (erased > 0)
        {
            await cipher.DestroyAsync(new Subject(procedure.Value, token), cancellationToken);
        }

        return erased;
    }

    /// <summary>Deletes what was kept for an hour, and tells how many there were.</summary>
    public async Task<int> EraseOldAsync(CancellationToken cancellationToken)
    {
        var (before, erased) = (clock.GetUtcNow() - KeptFor, 0);
        await foreach (var blob in _drafts.ListAsync("", cancellationToken))
        {
            if (blob.Properties.LastModified < before)
            {
                erased += await _drafts.DeleteAsync(blob.Name, cancellationToken) ? 1 : 0;
                if (FileSubjects.Of(blob.Name) is { } form)
                {
                    await cipher.DestroyAsync(form, cancellationToken);
                }
            }
        }

        return erased;
    }

    private static string NameOf(ProcedureId procedure, string token, string field) => $"{procedure}/{token}/{field}";
}

/// <param name="FileName">As its sender named it.</param>
public sealed record KeptFile(string FileName, BinaryData Content);
