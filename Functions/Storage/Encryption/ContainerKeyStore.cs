using System.Runtime.CompilerServices;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace Recruitment.Storage.Encryption;

/// <summary>
/// Keys in the blob container <c>candidate-keys</c>: an empty blob each, with the key in its metadata, so that one listing
/// gives up to 5,000. The account has no soft delete, no versions and no backup: what is deleted is gone.
/// </summary>
internal sealed class ContainerKeyStore(BlobServiceClient blobs) : ISubjectKeyStore
{
    private const string Key = "key";

    private readonly StorageContainer _container = new(blobs, "candidate-keys");

    public async Task<byte[]?> FindAsync(Subject subject, CancellationToken cancellationToken)
    {
        try
        {
            BlobProperties found = await _container
                .Blob($"{subject}")
                .GetPropertiesAsync(cancellationToken: cancellationToken);
            return KeyIn(found.Metadata);
        }
        catch (RequestFailedException missing) when (missing.Status == 404)
        {
            return null;
        }
    }

    public async Task<IReadOnlyDictionary<string, byte[]>> AllAsync(string group, CancellationToken cancellationToken)
    {
        var keys = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        await foreach (var item in _container.ListFolderAsync($"{group}/", cancellationToken))
        {
            if (item.IsBlob && KeyIn(item.Blob.Metadata) is { } key)
            {
                keys[item.Blob.Name[(group.Length + 1)..]] = key;
            }
        }

        return keys;
    }

    public async Task<byte[]> GetOrAddAsync(Subject subject, byte[] wrapped, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                await WriteAsync(subject, wrapped, new BlobRequestConditions { IfNoneMatch = ETag.All });
                return wrapped;
            }
            catch (RequestFailedException taken) when (taken.Status is 409 or 412)
            {
                // Its own lost answer, or another instance; and that may be destroyed again at once.
                if (await FindAsync(subject, cancellationToken) is { } found)
                {
                    return found;
                }
            }
        }

        Task WriteAsync(Subject which, byte[] key, BlobRequestConditions conditions) =>
            PutAsync(which, key, conditions, cancellationToken);
    }

    public Task ReplaceAsync(Subject subject, byte[] wrapped, CancellationToken cancellationToken) =>
        PutAsync(subject, wrapped, new BlobRequestConditions { IfMatch = ETag.All }, cancellationToken);

    public Task DestroyAsync(Subject subject, CancellationToken cancellationToken) =>
        _container.DeleteAsync($"{subject}", cancellationToken);

    public Task DestroyAllAsync(string group, CancellationToken cancellationToken) =>
        _container.EraseAsync($"{group}/", cancellationToken);

    public async IAsyncEnumerable<string> GroupsAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var item in _container.ListFolderAsync("", cancellationToken))
        {
            if (item.IsPrefix)
            {
                yield return item.Prefix.TrimEnd('/');
            }
        }
    }

    private Task PutAsync(
        Subject subject,
        byte[] wrapped,
        BlobRequestConditions conditions,
        CancellationToken cancellationToken
    ) =>
        _container.WriteAsync(
            $"{subject}",
            blob =>
                blob.UploadAsync(
                    BinaryData.FromBytes([]),
                    new BlobUploadOptions
                    {
                        Conditions = conditions,
                        Metadata = new Dictionary<string, string> { [Key] = Convert.ToBase64String(wrapped) },
                    },
                    cancellationToken
                ),
            cancellationToken
        );

    private static byte[]? KeyIn(IDictionary<string, string>? metadata) =>
        metadata?.TryGetValue(Key, out var key) == true ? Convert.FromBase64String(key) : null;
}
