using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Recruitment.Records;
using Recruitment.Storage;
using Recruitment.Storage.Encryption;

namespace Recruitment.Files;

/// <summary>
/// The files of candidates. Blob names are made of ids only; what a file was called is in the candidate's record.
/// Containers: <c>cvs</c> is where a CV arrives, <c>files</c> where it is kept, <c>quarantine</c> where a refused
/// upload waits for somebody to look at it; <see cref="KeptFiles"/> has one of its own. What the app writes is sealed by a
/// key of the candidate; what a storage client uploads arrives as it is, and is sealed when it is moved.
/// </summary>
public sealed class FileStore(BlobServiceClient blobs, ContentCipher cipher)
{
    private readonly StorageContainer _arrivals = new(blobs, "cvs", cipher, FileSubjects.Of);
    private readonly StorageContainer _files = new(blobs, "files", cipher, FileSubjects.Of);
    private readonly StorageContainer _quarantine = new(blobs, "quarantine", cipher, FileSubjects.Of);
    private readonly StorageContainer _drafts = new(blobs, "drafts");

    /// <summary>Where a candidate's file is kept.</summary>
    /// <param name="generated">An id of <see cref="Identifier"/>; never part of a name that somebody typed.</param>
    public static string NameOf(ProcedureId procedure, CandidateId candidate, string generated, CvKind kind) =>
        $"{procedure}/{candidate}/{generated}{kind.Extension}";

    /// <summary>Storage clients can upload CVs from now on.</summary>
    public Task OpenAsync(CancellationToken cancellationToken = default) => _arrivals.MakeAsync(cancellationToken);

    /// <summary>Puts a CV where the blob trigger finds it.</summary>
    public Task ArriveAsync(string blobName, BinaryData content, CancellationToken cancellationToken = default) =>
        _arrivals.PutAsync(blobName, content, new BlobUploadOptions(), cancellationToken);

    /// <summary>An arrived CV as its sender sent it. What only looks as if this app had sealed it stays as it is.</summary>
    public async Task<BinaryData> OpenArrivedAsync(
        string blobName,
        BinaryData content,
        CancellationToken cancellationToken = default
    )
    {
        try
        {
            return await _arrivals.OpenAsync(blobName, content, cancellationToken) ?? content;
        }
        catch (CryptographicException)
        {
            return content;
        }
    }

    /// <summary>A CV where it arrived.</summary>
    public BlobClient Arrived(string blobName) => _arrivals.Blob(blobName);

    /// <summary>What arrived for a procedure and was not seen to yet.</summary>
    public async IAsyncEnumerable<(string Name, ETag Version)> ListArrivedAsync(
        ProcedureId procedure,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        await foreach (var blob in _arrivals.ListAsync($"{procedure}/", cancellationToken))
        {
            yield return (blob.Name, blob.Properties.ETag ?? default);
        }
    }

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
        _files.PutAsync(
            blobName,
            content,
            new BlobUploadOptions { HttpHeaders = new BlobHttpHeaders { ContentType = kind.ContentType } },
            cancellationToken
        );

    /// <summary>Keeps a refused upload.</summary>
    /// <param name="reason">A key, never a text.</param>
    public Task QuarantineAsync(
        string blobName,
        BinaryData content,
        string reason,
        CancellationToken cancellationToken = default
    ) =>
        _quarantine.PutAsync(
            blobName,
            content,
            new BlobUploadOptions { Metadata = new Dictionary<string, string> { ["reason"] = reason } },
            cancellationToken
        );

    /// <summary>A kept file's content, or null when there is none.</summary>
    public async Task<BinaryData?> FindAsync(string blobName, CancellationToken cancellationToken = default) =>
        (await _files.ReadAsync(blobName, cancellationToken))?.Content;

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

    /// <summary>Deletes every file whose name starts with <paramref name="prefix"/>, wherever it is.</summary>
    public Task<int> EraseUnderAsync(string prefix, CancellationToken cancellationToken = default) =>
        EraseAsync(prefix, cancellationToken);

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
}
