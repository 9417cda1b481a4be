using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace Recruitment.Storage;

/// <summary>
/// A container of the app's account. It may have been made with the account; otherwise it is made when something is
/// first written to it. A container that is not there is an empty one, so reading needs no right to make it.
/// </summary>
public sealed class StorageContainer(BlobServiceClient account, string name)
{
    /// <summary>Requests that are under way at once where there are many to make: each waits for the network.</summary>
    public const int MostAtOnce = 16;

    private readonly BlobContainerClient _container = account.GetBlobContainerClient(name);

    public BlobClient Blob(string blobName) => _container.GetBlobClient(blobName);

    /// <summary>Writes to a blob; <paramref name="write"/> runs a second time when the container has to be made.</summary>
    public async Task WriteAsync(
        string blobName,
        Func<BlobClient, Task> write,
        CancellationToken cancellationToken
    )
    {
        try
        {
            await write(Blob(blobName));
        }
        catch (RequestFailedException missing) when (IsAbsence(missing))
        {
            await _container.CreateIfNotExistsAsync(cancellationToken: cancellationToken);
            await write(Blob(blobName));
        }
    }

    /// <summary>Deletes a blob; false when there was none.</summary>
    public async Task<bool> DeleteAsync(string blobName, CancellationToken cancellationToken) =>
        await Blob(blobName).DeleteIfExistsAsync(cancellationToken: cancellationToken);

    /// <summary>The blobs whose names start with <paramref name="prefix"/>, in order.</summary>
    public IAsyncEnumerable<BlobItem> ListAsync(
        string prefix,
        CancellationToken cancellationToken
    ) =>
        PresentAsync(
            _container.GetBlobsAsync(new GetBlobsOptions { Prefix = prefix }, cancellationToken)
        );

    /// <summary>Blobs and, instead of what has more slashes than <paramref name="prefix"/>, the folders of it.</summary>
    public IAsyncEnumerable<BlobHierarchyItem> ListFolderAsync(
        string prefix,
        CancellationToken cancellationToken
    ) =>
        PresentAsync(
            _container.GetBlobsByHierarchyAsync(
                new GetBlobsByHierarchyOptions { Prefix = prefix, Delimiter = "/" },
                cancellationToken
            )
        );

    /// <summary>Deletes every blob whose name starts with <paramref name="prefix"/> and tells how many there were.</summary>
    public async Task<int> EraseAsync(string prefix, CancellationToken cancellationToken)
    {
        var erased = 0;
        await Parallel.ForEachAsync(
            ListAsync(prefix, cancellationToken),
            new ParallelOptions
            {
                MaxDegreeOfParallelism = MostAtOnce,
                CancellationToken = cancellationToken,
            },
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

    private static async IAsyncEnumerable<T> PresentAsync<T>(Azure.AsyncPageable<T> listing)
        where T : notnull
    {
        await using var pages = listing.AsPages().GetAsyncEnumerator();
        while (await MoveNextAsync())
        {
            foreach (var item in pages.Current.Values)
            {
                yield return item;
            }
        }

        async Task<bool> MoveNextAsync()
        {
            try
            {
                return await pages.MoveNextAsync();
            }
            catch (RequestFailedException missing) when (IsAbsence(missing))
            {
                return false;
            }
        }
    }

    private static bool IsAbsence(RequestFailedException fault) =>
        fault.ErrorCode == BlobErrorCode.ContainerNotFound;
}
