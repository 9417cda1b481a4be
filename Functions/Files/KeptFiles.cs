using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Recruitment.Records;
using Recruitment.Storage;

namespace Recruitment.Files;

/// <summary>
/// The files of forms that were refused for something else, for an hour under the form's token, so that nobody has to
/// choose them again. A browser cannot be given a file back. Blob names are made of ids; what a file was called is in its
/// metadata.
/// </summary>
public sealed class KeptFiles(BlobServiceClient blobs, TimeProvider clock)
{
    /// <summary>Where the name is, percent-encoded: metadata is ASCII.</summary>
    private const string FileName = "name";

    public static readonly TimeSpan KeptFor = TimeSpan.FromHours(1);

    private readonly StorageContainer _drafts = new(blobs, "drafts");

    /// <param name="token">An id of <see cref="Identifier"/>, which only who posted the form knows.</param>
    /// <param name="field">The form's field; one of the app's own names.</param>
    public Task KeepAsync(
        ProcedureId procedure,
        string token,
        string field,
        KeptFile file,
        CancellationToken cancellationToken
    ) =>
        _drafts.WriteAsync(
            NameOf(procedure, token, field),
            blob =>
                blob.UploadAsync(
                    file.Content,
                    new BlobUploadOptions
                    {
                        Metadata = new Dictionary<string, string> { [FileName] = Uri.EscapeDataString(file.FileName) },
                    },
                    cancellationToken
                ),
            cancellationToken
        );

    /// <summary>Null when there is none, or its hour is over.</summary>
    public async Task<KeptFile?> FindAsync(
        ProcedureId procedure,
        string token,
        string field,
        CancellationToken cancellationToken
    )
    {
        try
        {
            BlobDownloadResult read = await _drafts
                .Blob(NameOf(procedure, token, field))
                .DownloadContentAsync(cancellationToken);
            return read.Details.LastModified + KeptFor < clock.GetUtcNow()
                ? null
                : new KeptFile(Uri.UnescapeDataString(read.Details.Metadata[FileName]), read.Content);
        }
        catch (RequestFailedException missing) when (missing.Status == 404)
        {
            return null;
        }
    }

    /// <summary>Forgets the files of a form: it was taken.</summary>
    public Task<int> EraseAsync(ProcedureId procedure, string token, CancellationToken cancellationToken) =>
        _drafts.EraseAsync($"{procedure}/{token}/", cancellationToken);

    /// <summary>Deletes what was kept for an hour, and tells how many there were.</summary>
    public async Task<int> EraseOldAsync(CancellationToken cancellationToken)
    {
        var (before, erased) = (clock.GetUtcNow() - KeptFor, 0);
        await foreach (var blob in _drafts.ListAsync("", cancellationToken))
        {
            if (blob.Properties.LastModified < before)
            {
                erased += await _drafts.DeleteAsync(blob.Name, cancellationToken) ? 1 : 0;
            }
        }

        return erased;
    }

    private static string NameOf(ProcedureId procedure, string token, string field) => $"{procedure}/{token}/{field}";
}

/// <param name="FileName">As its sender named it.</param>
public sealed record KeptFile(string FileName, BinaryData Content);
