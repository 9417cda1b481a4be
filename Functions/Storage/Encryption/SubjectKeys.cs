using System.Collections.Concurrent;
using System.Security.Cryptography;
using Microsoft.Extensions.Caching.Memory;

namespace Recruitment.Storage.Encryption;

/// <summary>
/// The keys of subjects, unwrapped. They are remembered for a minute, so that a page does not ask for the same one again
/// and again, and an erasure in another instance of the app is known here within that.
/// </summary>
internal sealed class SubjectKeys(ISubjectKeyStore store, WrappingKeys wrapping) : IDisposable
{
    private const int MaxRemembered = 50_000;

    private static readonly TimeSpan RememberedFor = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<string, Lazy<Task>> _loading = new(StringComparer.Ordinal);
    private readonly MemoryCache _known = new(new MemoryCacheOptions { SizeLimit = MaxRemembered });

    /// <summary>Null when the key is destroyed: what it sealed cannot be read any more.</summary>
    public async Task<byte[]?> FindAsync(Subject subject, CancellationToken cancellationToken) =>
        _known.TryGetValue<byte[]>(subject, out var known) ? known
        : await store.FindAsync(subject, cancellationToken) is { } wrapped ? Remember(subject, wrapped)
        : null;

    public async Task<byte[]> GetOrAddAsync(Subject subject, CancellationToken cancellationToken)
    {
        if (await FindAsync(subject, cancellationToken) is { } found)
        {
            return found;
        }

        var made = wrapping.Wrap(NameOf(subject), Sealing.NewKey());
        return Remember(subject, await store.GetOrAddAsync(subject, made, cancellationToken));
    }

    /// <summary>Whether the key is remembered; a list that needs many has all of its group read at once otherwise.</summary>
    public bool Knows(Subject subject) => _known.TryGetValue(subject, out _);

    /// <summary>Reads every key of a group, in as few requests as a listing takes; who asks meanwhile waits for the same.</summary>
    public Task LoadAsync(string group, CancellationToken cancellationToken) =>
        _loading.GetOrAdd(group, asked => new Lazy<Task>(() => LoadAllAsync(asked))).Value.WaitAsync(cancellationToken);

    private async Task LoadAllAsync(string group)
    {
        try
        {
            foreach (var (id, wrapped) in await store.AllAsync(group, CancellationToken.None))
            {
                Remember(new Subject(group, id), wrapped);
            }
        }
        finally
        {
            _loading.TryRemove(group, out _);
        }
    }

    public async Task DestroyAsync(Subject subject, CancellationToken cancellationToken)
    {
        await store.DestroyAsync(subject, cancellationToken);
        _known.Remove(subject);
    }

    public async Task DestroyAllAsync(string group, CancellationToken cancellationToken)
    {
        foreach (var id in (await store.AllAsync(group, cancellationToken)).Keys)
        {
            _known.Remove(new Subject(group, id));
        }

        await store.DestroyAllAsync(group, cancellationToken);
    }

    /// <summary>Wraps by the first key what an earlier one wrapped, so that that can be left out afterwards.</summary>
    public async Task RewrapAsync(CancellationToken cancellationToken)
    {
        await foreach (var group in store.GroupsAsync(cancellationToken))
        {
            foreach (var (id, wrapped) in await store.AllAsync(group, cancellationToken))
            {
                if (!wrapping.IsCurrent(wrapped))
                {
                    var name = NameOf(new Subject(group, id));
                    var anew = wrapping.Wrap(name, wrapping.Unwrap(name, wrapped));
                    await store.ReplaceAsync(new Subject(group, id), anew, cancellationToken);
                }
            }
        }
    }

    public void Dispose() => _known.Dispose();

    private byte[] Remember(Subject subject, byte[] wrapped)
    {
        var key = wrapping.Unwrap(NameOf(subject), wrapped);
        return _known.Set(
            subject,
            key,
            new MemoryCacheEntryOptions { Size = 1, AbsoluteExpirationRelativeToNow = RememberedFor }
        );
    }

    private static string NameOf(Subject subject) => $"candidate-keys/{subject}";
}
