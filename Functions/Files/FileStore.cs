using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Recruitment.Records;
using Recruitment.Storage;

namespace Recruitment.Files;

/// <summary>
/// The files of candidates. Blob names are made of ids only; what a file was called is in the candidate's record.
/// Containers: <c>cvs</c> is where a CV arrives, <c>files</c> where it is kept, <c>quarantine</c> where a refused
/// upload waits for somebody to look at it; <see cref="KeptFiles"/> has one of its own.
/// </summary>
public sealed class FileStore(BlobServiceClient blobs)
{
    private readonly StorageContainer _arrivals = new(blobs, "cvs");
    private readonly StorageContainer _files = new(blobs, "files");
    private readonly StorageContainer _quarantine = new(blobs, "quarantine");
    private readonly StorageContainer _drafts = new(blobs, "drafts");

    /// <summary>Where a candidate's file is kept.</summary>
    /// <param name="generated">An id of <see cref="Identifier"/>; never part of a name that somebody typed.</param>
    public static string NameOf(ProcedureId procedure, CandidateId candidate, string generated, CvKind kind) =>
        $"{procedure}/{candidate}/{generated}{kind.Extension}";

    /// <summary>Storage clients can upload CVs from now on.</summary>
    public Task OpenAsync(CancellationToken cancellationToken = default) => _arrivals.MakeAsync(cancellationToken);

    /// <summary>Puts a CV where the blob trigger finds it.</summary>
    public Task ArriveAsync(string blobName, BinaryData content, CancellationToken cancellationToken = default) =>
        PutAsync(_arrivals, blobName, content.ToStream(), new BlobUploadOptions(), cancellationToken);

    /// <summary>Whether a CV waits for the blob trigger under that name.</summary>
    public async Task<bool> IsArrivingAsync(string blobName, CancellationToken cancellationToken = default) =>
        await _arrivals.Blob(blobName).ExistsAsync(cancellationToken);

    /// <summary>Keeps a file; the same name again replaces it by the same content.</summary>
    public Task KeepAsync(
        string blobName,
        BinaryData content,
        CvKind kind,
        CancellationToken cancellationToken = default
    ) =>
        PutAsync(
            _files,
            blobName,
            content.ToStream(),
            new BlobUploadOptions { HttpHeaders = new BlobHttpHeaders { ContentType = kind.ContentType } },
            cancellationToken
        );

    /// <summary>Keeps a refused upload.</summary>
    /// <param name="reason">A key, never a text.</param>
    public Task QuarantineAsync(
        string blobName,
        Stream content,
        string reason,
        CancellationToken cancellationToken = default
    ) =>
        PutAsync(
            _quarantine,
            blobName,
            content,
            new BlobUploadOptions { Metadata = new Dictionary<string, string> { ["reason"] = reason } },
            cancellationToken
        );

    /// <summary>A kept file's content, or null when there is none.</summary>
    public async Task<BinaryData?> FindAsync(string blobName, CancellationToken cancellationToken = default)
    {
        try
        {
            BlobDownloadResult read = await _files.Blob(blobName).DownloadContentAsync(cancellationToken);
            return read.Content;
        }
        catch (RequestFailedException missing) when (missing.Status == 404)
        {
            return null;
        }
    }

    public Task DeleteAsync(string blobName, CancellationToken cancellationToken = default) =>
        _files.DeleteAsync(blobName, cancellationToken);

    /// <summary>Deletes every file of a procedure, wherever it is, and tells how many there were.</summary>
    public Task<int> EraseAsync(ProcedureId procedure, CancellationToken cancellationToken = default) =>
        EraseAsync($"{procedure}/", cancellationToken);

    /// <summary>Deletes every file of a candidate, wherever it is, and tells how many there were.</summary>
    public Task<int> EraseAsync(
        ProcedureId procedure,
        CandidateId candidate,
        CancellationToken cancellationToken = default
    ) => EraseAsync($"{procedure}/{candidate}/", cancellationToken);

    /// <summary>
    /// Deletes uploads, arrived or in quarantine, that are older than <paramref name="before"/> and belong to no
    /// procedure that is known, and tells how many there were.
    /// </summary>
    public async Task<int> EraseStraysAsync(
        DateTimeOffset before,
        Func<ProcedureId, Task<bool>> isKnown,
        CancellationToken cancellationToken = default
    )
    {
        var erased = 0;
        foreach (var container in new[] { _arrivals, _quarantine })
        {
            await foreach (var blob in container.ListAsync("", cancellationToken))
            {
                if (blob.Properties.LastModified < before && !await isKnown(new ProcedureId(blob.Name.Split('/')[0])))
                {
                    erased += await container.DeleteAsync(blob.Name, cancellationToken) ? 1 : 0;
                }
            }
        }

        return erased;
    }

    private async Task<int> EraseAsync(string prefix, CancellationToken cancellationToken)
    {
        var erased = 0;
        foreach (var container in new[] { _arrivals, _files, _quarantine, _drafts })
        {
            erased += await container.EraseAsync(prefix, cancellationToken);
        }

        return erased;
    }

    private static Task PutAsync(
        StorageContainer container,
        string blobName,
        Stream content,
        BlobUploadOptions options,
        CancellationToken cancellationToken
    ) =>
        container.WriteAsync(
            blobName,
            blob =>
            {
                content.Position = 0;
                return blob.UploadAsync(content, options, cancellationToken);
            },
            cancellationToken
        );
}
