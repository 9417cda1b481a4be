using Microsoft.Extensions.Configuration;

namespace Recruitment.Embedded.Store;

/// <summary>The host's own secrets in the store's <c>setting</c> table, wrapped by keys that are kept elsewhere.</summary>
internal sealed class StoredSecrets(StoredSettings stored, IConfiguration configuration)
{
    private const string Prefix = "key.";

    private readonly Lazy<WrappingKeys> _keys = new(() =>
        WrappingKeys.Parse(configuration[WrappingKeys.Setting], "The setting Keys__Wrapping")
    );

    /// <summary>Whether something is stored that only a key can open which was there before.</summary>
    public bool NeedEarlierKey => stored.All(Prefix).Any(one => WrappingKeys.IsWrapped(one.Value));

    /// <summary>The secrets whose names start with <paramref name="prefix"/>, by the rest of their names.</summary>
    public IReadOnlyDictionary<string, string> All(string prefix) =>
        stored
            .All(Prefix + prefix)
            .ToDictionary(one => one.Key[(Prefix.Length + prefix.Length)..], one => Open(one.Key, one.Value));

    /// <summary>The secret, and whether it was made now.</summary>
    public async Task<(string Secret, bool IsNew)> ReadOrAddAsync(string name, string candidate)
    {
        var key = Prefix + name;
        var wrapped = _keys.Value.Wrap(key, candidate);
        var found = await stored.ReadOrAddAsync(key, wrapped);
        return (Open(key, found), found == wrapped);
    }

    public Task WriteAsync(string name, string secret) =>
        stored.WriteAsync(Prefix + name, _keys.Value.Wrap(Prefix + name, secret));

    public Task<bool> DeleteAsync(string name) => stored.DeleteAsync(Prefix + name);

    /// <summary>Wraps by the first key what an earlier one wrapped, or a version of the app that did not wrap.</summary>
    /// <exception cref="StoreUnavailableException">The key of one of them is not there.</exception>
    public async Task RewrapAsync()
    {
        foreach (var (key, value) in stored.All(Prefix))
        {
            if (!_keys.Value.IsCurrent(value))
            {
                await stored.WriteAsync(key, _keys.Value.Wrap(key, Open(key, value)));
            }
        }
    }

    private string Open(string key, string value) =>
        WrappingKeys.IsWrapped(value)
            ? _keys.Value.Unwrap(key, value)
                ?? throw new StoreUnavailableException(
                    "The keys of the data are wrapped by a key that is not there. Put it back, in Keys__Wrapping or the file wrapping in the folder of keys; see docs/operations.md. Nothing was changed."
                )
            : value;
}
