using System.Runtime.CompilerServices;
using Azure.Storage.Blobs;
using Recruitment.Storage;

namespace Recruitment.Audit.Anchors;

/// <summary>
/// Anchors in the blob container <c>audit-anchors</c>, a blob each, which the container's policy lets nobody change or delete
/// for as long as it says.
/// </summary>
internal sealed class ContainerAnchors(BlobServiceClient blobs) : IAnchorStore
{
    private readonly StorageContainer _container = new(blobs, "audit-anchors");

    public async IAsyncEnumerable<AuditAnchor?> ListAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var reading = new Queue<Task<(BinaryData Content, string? Summary)?>>();
        await foreach (var blob in _container.ListAsync("", cancellationToken))
        {
            reading.Enqueue(_container.ReadKeptAsync(blob.Name, cancellationToken));
            if (reading.Count == StorageContainer.MaxAtOnce)
            {
                yield return Read(await reading.Dequeue());
            }
        }

        while (reading.TryDequeue(out var next))
        {
            yield return Read(await next);
        }
    }

    public Task<bool> TryAddAsync(AuditAnchor anchor, CancellationToken cancellationToken) =>
        _container.TryWriteAsync(
            $"{anchor.Number:D8}.json",
            BinaryData.FromBytes(anchor.ToBytes()),
            replaces: null,
            summary: null,
            cancellationToken
        );

    private static AuditAnchor? Read((BinaryData Content, string? Summary)? kept) =>
        kept is { } read ? AuditAnchor.Read(read.Content.ToMemory()) : null;
}
