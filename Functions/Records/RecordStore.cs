using System.Runtime.CompilerServices;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Recruitment.Storage;
using Recruitment.Storage.Encryption;

namespace Recruitment.Records;

/// <summary>
/// The records: JSON documents in the blob container <c>records</c>, by path. Names, addresses and texts live here
/// and nowhere else, so that erasing a path's prefix erases them. What is of a candidate is sealed by a key of the
/// candidate, what else is of a procedure by a key of that (<see cref="RecordSubjects"/>). Writers never overwrite each
/// other: every change is conditional on the version that it read.
/// </summary>
public sealed class RecordStore(BlobServiceClient blobs, ContentCipher cipher)
{
    private const int MaxAttempts = 50;

    private readonly StorageContainer _container = new(blobs, "records", cipher, RecordSubjects.Of);

    /// <summary>The record at <paramref name="path"/>, or null when there is none.</summary>
    public async Task<T?> FindAsync<T>(string path, CancellationToken cancellationToken = default)
        where T : class => (await ReadAsync<T>(path, cancellationToken))?.Record;

    /// <summary>The record at <paramref name="path"/>, which must be there.</summary>
    /// <exception cref="RecordMissingException">There is none: never written, or erased.</exception>
    public async Task<T> GetAsync<T>(string path, CancellationToken cancellationToken = default)
        where T : class => await FindAsync<T>(path, cancellationToken) ?? throw new RecordMissingException(path);

    /// <summary>Writes a new record; false, and nothing written, when the path is taken.</summary>
    public async Task<bool> TryAddAsync<T>(string path, T record, CancellationToken cancellationToken = default)
        where T : class => await TryWriteAsync(path, record, null, cancellationToken);

    /// <summary>
    /// Replaces the record at <paramref name="path"/> (null when there is none) by what <paramref name="change"/>
    /// makes of it, again from the start when somebody else wrote in between. Returning the same instance writes
    /// nothing.
    /// </summary>
    public async Task<T> ChangeAsync<T>(string path, Func<T?, T> change, CancellationToken cancellationToken = default)
        where T : class =>
        // Null only where the change answers null.
        (await DeriveAsync<T>(path, found => Task.FromResult<T?>(change(found)), cancellationToken))!;

    /// <summary>
    /// As <see cref="ChangeAsync"/>, of a record that is made of others: these are read after it, so that whoever writes last
    /// has read the newest of them. Null writes nothing.
    /// </summary>
    public async Task<T?> DeriveAsync<T>(
        string path,
        Func<T?, Task<T?>> derive,
        CancellationToken cancellationToken = default
    )
        where T : class
    {
        for (var attempt = 0; attempt < MaxAttempts; attempt++)
        {
            var found = await ReadAsync<T>(path, cancellationToken);
            var changed = await derive(found?.Record);
            if (
                changed is null
                || ReferenceEquals(changed, found?.Record)
                || await TryWriteAsync(path, changed, found?.Version, cancellationToken)
            )
            {
                return changed;
            }
        }

        throw new TimeoutException($"A record kept changing while it was written ({MaxAttempts} attempts).");
    }

    /// <summary>Every record whose path starts with <paramref name="prefix"/>, in order of path.</summary>
    public IAsyncEnumerable<T> ListAsync<T>(string prefix, CancellationToken cancellationToken = default)
        where T : class =>
        AheadAsync(PathsAsync(prefix, cancellationToken).Select(path => FindAsync<T>(path, cancellationToken)));

    /// <summary>The record at <paramref name="path"/> as it is kept, of those that nothing seals; null when there is none.</summary>
    public async Task<KeptRecord?> FindKeptAsync(string path, CancellationToken cancellationToken = default) =>
        await _container.ReadKeptAsync(path, cancellationToken) is { } kept
            ? new KeptRecord(path, kept.Content, kept.Summary)
            : null;

    /// <summary>The same of every record whose path starts with <paramref name="prefix"/>, in order of path.</summary>
    public IAsyncEnumerable<KeptRecord> ListKeptAsync(string prefix, CancellationToken cancellationToken = default) =>
        AheadAsync(PathsAsync(prefix, cancellationToken).Select(path => FindKeptAsync(path, cancellationToken)));

    /// <summary>
    /// What the records directly in a folder say of themselves, in order of path: a request for every 5,000. Only a record
    /// that was last written before it said so is read.
    /// </summary>
    /// <param name="folder">Ends in a slash, or goes on with how the names begin; what lies deeper is passed over.</param>
    public IAsyncEnumerable<TSummary> SummariesAsync<TRecord, TSummary>(
        string folder,
        CancellationToken cancellationToken = default
    )
        where TRecord : class, IListed<TSummary>
        where TSummary : class =>
        AheadAsync(
            _container
                .ListFolderAsync(folder, cancellationToken)
                .Where(item => item.IsBlob)
                .Select(item => SummaryAsync<TRecord, TSummary>(item.Blob, cancellationToken))
        );

    /// <summary>The same of those records whose paths start with <paramref name="prefix"/>, in whatever folder, that are asked for.</summary>
    /// <param name="isOne">Whether a path is of such a record.</param>
    public IAsyncEnumerable<TSummary> SummariesBelowAsync<TRecord, TSummary>(
        string prefix,
        Func<string, bool> isOne,
        CancellationToken cancellationToken = default
    )
        where TRecord : class, IListed<TSummary>
        where TSummary : class =>
        AheadAsync(
            _container
                .ListToldAsync(prefix, cancellationToken)
                .Where(blob => isOne(blob.Name))
                .Select(blob => SummaryAsync<TRecord, TSummary>(blob, cancellationToken))
        );

    /// <summary>The paths that start with <paramref name="prefix"/>, in order.</summary>
    public async IAsyncEnumerable<string> PathsAsync(
        string prefix,
        [EnumeratorCancellation] CancellationToken cancellationToken = default
    )
    {
        await foreach (var blob in _container.ListAsync(prefix, cancellationToken))
        {
            yield return blob.Name;
        }
    }

    /// <summary>
    /// The paths that start with <paramref name="prefix"/> and when each record was first written (UTC, to the second), in
    /// order of path. The listing tells it: no record is read.
    /// </summary>
    public async IAsyncEnumerable<(string Path, DateTimeOffset At)> TimesAsync(
        string prefix,
        [EnumeratorCancellation] CancellationToken cancellationToken = default
    )
    {
        await foreach (var blob in _container.ListAsync(prefix, cancellationToken))
        {
            yield return (blob.Name, blob.Properties.CreatedOn ?? blob.Properties.LastModified ?? default);
        }
    }

    /// <summary>Some of the paths that start with <paramref name="prefix"/>, in order, and where the next page starts.</summary>
    /// <param name="continuation">Where the page before ended; null: from the start.</param>
    /// <param name="most">Paths at most, up to 5,000.</param>
    public async Task<(IReadOnlyList<string> Paths, string? Next)> PageAsync(
        string prefix,
        string? continuation,
        int most,
        CancellationToken cancellationToken = default
    )
    {
        var page = await _container.PageAsync(prefix, continuation, most, cancellationToken);
        return (
            [.. page?.Values.Select(blob => blob.Name) ?? []],
            string.IsNullOrEmpty(page?.ContinuationToken) ? null : page.ContinuationToken
        );
    }

    /// <summary>The names directly under <paramref name="prefix"/> that have records below them, in order.</summary>
    public async IAsyncEnumerable<string> FoldersAsync(
        string prefix,
        [EnumeratorCancellation] CancellationToken cancellationToken = default
    )
    {
        await foreach (var item in _container.ListFolderAsync(prefix, cancellationToken))
        {
            if (item.IsPrefix)
            {
                yield return item.Prefix[prefix.Length..].TrimEnd('/');
            }
        }
    }

    /// <summary>Deletes the record at <paramref name="path"/>; false when there was none.</summary>
    public Task<bool> DeleteAsync(string path, CancellationToken cancellationToken = default) =>
        _container.DeleteAsync(path, cancellationToken);

    /// <summary>Deletes every record under <paramref name="prefix"/> and tells how many there were.</summary>
    public Task<int> EraseAsync(string prefix, CancellationToken cancellationToken = default) =>
        _container.EraseAsync(prefix, cancellationToken);

    private async Task<VersionedRecord<T>?> ReadAsync<T>(string path, CancellationToken cancellationToken)
        where T : class
    {
        if (await _container.ReadAsync(path, cancellationToken) is not { } read)
        {
            return null;
        }

        var record =
            read.Content.ToObjectFromJson<T>(RecordJson.Options)
            ?? throw new InvalidDataException("A record is a JSON object.");
        return new VersionedRecord<T>(record, read.Details.ETag);
    }

    private Task<bool> TryWriteAsync<T>(string path, T record, ETag? replaces, CancellationToken cancellationToken) =>
        _container.TryWriteAsync(
            path,
            BinaryData.FromObjectAsJson(record, RecordJson.Options),
            replaces,
            record is IListed<object> listed ? RecordSummary.Write(listed.Summary) : null,
            cancellationToken
        );

    private async Task<TSummary?> SummaryAsync<TRecord, TSummary>(BlobItem item, CancellationToken cancellationToken)
        where TRecord : class, IListed<TSummary>
        where TSummary : class =>
        await _container.SummaryOfAsync(item, cancellationToken) switch
        {
            null => (await FindAsync<TRecord>(item.Name, cancellationToken))?.Summary,
            "" => null,
            var told => RecordSummary.Read<TSummary>(told),
        };

    /// <summary>What is read, in order, with some reads under way ahead of it.</summary>
    private static async IAsyncEnumerable<T> AheadAsync<T>(IAsyncEnumerable<Task<T?>> reads)
        where T : class
    {
        var ahead = new Queue<Task<T?>>();
        await foreach (var read in reads)
        {
            ahead.Enqueue(read);
            if (ahead.Count == StorageContainer.MaxAtOnce && await ahead.Dequeue() is { } record)
            {
                yield return record;
            }
        }

        while (ahead.TryDequeue(out var reading))
        {
            if (await reading is { } record)
            {
                yield return record;
            }
        }
    }

    private sealed record VersionedRecord<T>(T Record, ETag Version);
}
