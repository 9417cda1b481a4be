using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Recruitment.Storage.Encryption;

namespace Recruitment.Storage;

/// <summary>
/// A container of the app's account. It may have been made with the account; otherwise it is made when something is
/// first written to it. A container that is not there is an empty one, so reading needs no right to make it.
/// </summary>
/// <param name="cipher">Seals what is written here; null: it is written as it is.</param>
/// <param name="subjectOf">Whose a blob is, by its name; null: nobody's, and it is written as it is.</param>
public sealed class StorageContainer(
    BlobServiceClient account,
    string name,
    ContentCipher? cipher = null,
    Func<string, Subject?>? subjectOf = null
)
{
    /// <summary>Requests that are under way at once where there are many to make: each waits for the network.</summary>
    public const int MaxAtOnce = 16;

    /// <summary>The metadata item that tells which write made a blob what it is.</summary>
    private const string Write = "write";

    /// <summary>The metadata item that a listing tells of a blob.</summary>
    private const string Summary = "summary";

    private readonly BlobContainerClient _container = account.GetBlobContainerClient(name);

    public BlobClient Blob(string blobName) => _container.GetBlobClient(blobName);

    /// <summary>Makes the container for others to write to, unless it is there.</summary>
    public Task MakeAsync(CancellationToken cancellationToken) =>
        _container.CreateIfNotExistsAsync(cancellationToken: cancellationToken);

    /// <summary>Writes to a blob; <paramref name="write"/> runs a second time when the container has to be made.</summary>
    public async Task WriteAsync(string blobName, Func<BlobClient, Task> write, CancellationToken cancellationToken)
    {
        try
        {
            await write(Blob(blobName));
        }
        catch (RequestFailedException missing) when (Listings.IsOfNothing(missing))
        {
            await MakeAsync(cancellationToken);
            await write(Blob(blobName));
        }
    }

    /// <summary>
    /// Writes a blob if it is still in the version <paramref name="replaces"/>, or if there is none when that is null;
    /// false, and nothing written, when somebody else wrote first.
    /// </summary>
    /// <param name="summary">What a listing tells of it, in ASCII (<see cref="SummaryOfAsync"/>); null: nothing.</param>
    public async Task<bool> TryWriteAsync(
        string blobName,
        BinaryData content,
        ETag? replaces,
        string? summary,
        CancellationToken cancellationToken
    )
    {
        var write = Guid.NewGuid().ToString("N");
        var metadata = new Dictionary<string, string> { [Write] = write };
        if (summary is not null)
        {
            metadata[Summary] = await SealTextAsync(blobName, summary, cancellationToken);
        }

        var written = await SealAsync(blobName, content, cancellationToken);

        var options = new BlobUploadOptions
        {
            Conditions = new BlobRequestConditions
            {
                IfMatch = replaces,
                IfNoneMatch = replaces is null ? ETag.All : null,
            },
            Metadata = metadata,
        };
        try
        {
            await WriteAsync(
                blobName,
                blob => blob.UploadAsync(written, options, cancellationToken),
                cancellationToken
            );
            return true;
        }
        catch (RequestFailedException taken)
            when (taken.ErrorCode == BlobErrorCode.BlobAlreadyExists || taken.ErrorCode == BlobErrorCode.ConditionNotMet
            )
        {
            return await IsMadeByAsync(write, blobName, cancellationToken);
        }
    }

    /// <summary>Writes a blob, in the place of one that is there.</summary>
    public async Task PutAsync(
        string blobName,
        BinaryData content,
        BlobUploadOptions options,
        CancellationToken cancellationToken
    )
    {
        var written = await SealAsync(blobName, content, cancellationToken);
        await WriteAsync(blobName, blob => blob.UploadAsync(written, options, cancellationToken), cancellationToken);
    }

    /// <summary>A blob's content with its details; null when there is none, or its key is destroyed.</summary>
    public async Task<(BinaryData Content, BlobDownloadDetails Details)?> ReadAsync(
        string blobName,
        CancellationToken cancellationToken
    )
    {
        try
        {
            BlobDownloadResult read = await Blob(blobName).DownloadContentAsync(cancellationToken);
            return await OpenAsync(blobName, read.Content, cancellationToken) is { } content
                ? (content, read.Details)
                : null;
        }
        catch (RequestFailedException missing) when (missing.Status == 404)
        {
            return null;
        }
    }

    /// <summary>A blob as it is kept, with what a listing tells of it; null when there is none.</summary>
    public async Task<(BinaryData Content, string? Summary)?> ReadKeptAsync(
        string blobName,
        CancellationToken cancellationToken
    )
    {
        try
        {
            BlobDownloadResult read = await Blob(blobName).DownloadContentAsync(cancellationToken);
            return (read.Content, read.Details.Metadata?.TryGetValue(Summary, out var told) == true ? told : null);
        }
        catch (RequestFailedException missing) when (missing.Status == 404)
        {
            return null;
        }
    }

    /// <summary>What was read of a blob, in the clear; null when its key is destroyed.</summary>
    public async Task<BinaryData?> OpenAsync(
        string blobName,
        BinaryData content,
        CancellationToken cancellationToken
    ) => cipher is null ? content : await cipher.OpenAsync(PlaceOf(blobName), content, cancellationToken);

    /// <summary>A text that goes with a blob, for its metadata.</summary>
    public async Task<string> SealTextAsync(string blobName, string text, CancellationToken cancellationToken) =>
        SubjectOf(blobName) is { } subject
            ? await cipher!.SealTextAsync(subject, PlaceOf(blobName), text, cancellationToken) // or it has no subject
            : text;

    /// <summary>Null when its key is destroyed.</summary>
    public async Task<string?> OpenTextAsync(string blobName, string text, CancellationToken cancellationToken) =>
        cipher is null ? text : await cipher.OpenTextAsync(PlaceOf(blobName), text, cancellationToken);

    /// <summary>Deletes a blob; false when there was none.</summary>
    public async Task<bool> DeleteAsync(string blobName, CancellationToken cancellationToken) =>
        await Blob(blobName).DeleteIfExistsAsync(cancellationToken: cancellationToken);

    /// <summary>The blobs whose names start with <paramref name="prefix"/>, in order.</summary>
    public IAsyncEnumerable<BlobItem> ListAsync(string prefix, CancellationToken cancellationToken) =>
        _container.GetBlobsAsync(new GetBlobsOptions { Prefix = prefix }, cancellationToken).IfPresentAsync();

    /// <summary>The same, with what each says of itself.</summary>
    public IAsyncEnumerable<BlobItem> ListToldAsync(string prefix, CancellationToken cancellationToken) =>
        _container
            .GetBlobsAsync(new GetBlobsOptions { Prefix = prefix, Traits = BlobTraits.Metadata }, cancellationToken)
            .IfPresentAsync();

    /// <summary>A part of the blobs whose names start with <paramref name="prefix"/>, in order; null when there is none.</summary>
    /// <param name="continuation">Where the part before ended; null: from the start.</param>
    public async Task<Azure.Page<BlobItem>?> PageAsync(
        string prefix,
        string? continuation,
        int most,
        CancellationToken cancellationToken
    )
    {
        var listing = _container.GetBlobsAsync(new GetBlobsOptions { Prefix = prefix }, cancellationToken);
        await foreach (var page in listing.AsPages(continuation, most).IfPresentAsync())
        {
            return page;
        }

        return null;
    }

    /// <summary>
    /// Blobs, with what each says of itself, and, instead of what has more slashes than <paramref name="prefix"/>, the
    /// folders of it: up to 5,000 in a request.
    /// </summary>
    public IAsyncEnumerable<BlobHierarchyItem> ListFolderAsync(string prefix, CancellationToken cancellationToken) =>
        _container
            .GetBlobsByHierarchyAsync(
                new GetBlobsByHierarchyOptions
                {
                    Prefix = prefix,
                    Delimiter = "/",
                    Traits = BlobTraits.Metadata,
                },
                cancellationToken
            )
            .IfPresentAsync();

    /// <summary>
    /// What was told with the blob when it was written; null when nothing was. Empty when the key is destroyed.
    /// </summary>
    public async Task<string?> SummaryOfAsync(BlobItem listed, CancellationToken cancellationToken) =>
        listed.Metadata?.TryGetValue(Summary, out var told) == true
            ? await OpenTextAsync(listed.Name, told, cancellationToken) ?? ""
            : null;

    /// <summary>Deletes every blob whose name starts with <paramref name="prefix"/> and tells how many there were.</summary>
    public async Task<int> EraseAsync(string prefix, CancellationToken cancellationToken)
    {
        var erased = 0;
        await Parallel.ForEachAsync(
            ListAsync(prefix, cancellationToken),
            new ParallelOptions { MaxDegreeOfParallelism = MaxAtOnce, CancellationToken = cancellationToken },
            async (blob, stop) =>
            {
                if (await DeleteAsync(blob.Name, stop))
                {
                    Interlocked.Increment(ref erased);
                }
            }
        );
        return erased;
    }

    private async Task<BinaryData> SealAsync(
        string blobName,
        BinaryData content,
        CancellationToken cancellationToken
    ) =>
        SubjectOf(blobName) is { } subject
            ? await cipher!.SealAsync(subject, PlaceOf(blobName), content, cancellationToken) // or it has no subject
            : content;

    private Subject? SubjectOf(string blobName) => cipher is null ? null : subjectOf?.Invoke(blobName);

    private string PlaceOf(string blobName) => $"{name}/{blobName}";

    /// <summary>
    /// Whether the blob is what that write made of it: an attempt whose answer was lost has written, and the next one
    /// finds the name taken by the first.
    /// </summary>
    private async Task<bool> IsMadeByAsync(string write, string blobName, CancellationToken cancellationToken)
    {
        try
        {
            BlobProperties found = await Blob(blobName).GetPropertiesAsync(cancellationToken: cancellationToken);
            return found.Metadata.TryGetValue(Write, out var made) && made == write;
        }
        catch (RequestFailedException missing) when (missing.Status == 404)
        {
            return false;
        }
    }
}
