using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Configuration;
using Recruitment.Embedded.Store;

namespace Recruitment.Embedded.Http;

/// <summary>
/// The keys that open what isn't anonymous. Each comes from configuration (<c>Keys:Function</c>, <c>Keys:Master</c>,
/// <c>Keys:DurableTask</c>), or else is made once and kept in the store. Of function keys there may be several, each under
/// a name, by configuration (<c>Keys:Function:name</c>) or made while the host runs.
/// </summary>
internal sealed class AccessKeys
{
    /// <summary>The name of the function key that has none in configuration, as on Azure.</summary>
    public const string Default = "default";

    private const string Stored = "Function.";
    private const string Revoked = "revoked.";

    private readonly StoredSecrets _secrets;
    private readonly StoredSettings _settings;
    private readonly IReadOnlyDictionary<string, string> _configured;

    // Read by every request, changed by whoever has the master key: each change is a new one.
    private volatile ImmutableSortedDictionary<string, string> _functions;

    private AccessKeys(StoredSecrets secrets, StoredSettings settings, IReadOnlyDictionary<string, string> configured)
    {
        (_secrets, _settings, _configured) = (secrets, settings, configured);
        _functions = ImmutableSortedDictionary<string, string>.Empty.WithComparers(StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Opens functions of the level Function; null when it was revoked.</summary>
    public string? Function => _functions.GetValueOrDefault(Default);

    /// <summary>Whether that key was made at this start: nobody was told of it before.</summary>
    public bool IsFunctionNew { get; private set; }

    /// <summary>The names of the function keys, and whether configuration has each.</summary>
    public IEnumerable<(string Name, bool IsConfigured)> Functions =>
        _functions.Keys.Select(name => (name, _configured.ContainsKey(name)));

    /// <summary>Opens everything.</summary>
    public required string Master { get; init; }

    /// <summary>The system key: opens the durable webhooks.</summary>
    public required string DurableTask { get; init; }

    public static async Task<AccessKeys> LoadAsync(
        StoredSecrets secrets,
        StoredSettings settings,
        IConfiguration configuration
    )
    {
        var configured = Configured(configuration.GetSection("Keys:Function"));
        var keys = new AccessKeys(secrets, settings, configured)
        {
            Master = configuration["Keys:Master"] is { Length: > 0 } master
                ? master
                : (await secrets.ReadOrAddAsync("Master", NewKey())).Secret,
            DurableTask = configuration["Keys:DurableTask"] is { Length: > 0 } system
                ? system
                : (await secrets.ReadOrAddAsync("DurableTask", NewKey())).Secret,
        };
        if (!configured.ContainsKey(Default))
        {
            (var made, keys.IsFunctionNew) = await secrets.ReadOrAddAsync("Function", NewKey());
            keys.Put(Default, made);
        }

        foreach (var (name, key) in secrets.All(Stored).Concat(configured))
        {
            keys.Put(name, key);
        }

        return keys;
    }

    /// <summary>The key that a request brings; null for none.</summary>
    public static string? In(HttpRequest request) =>
        (request.Headers["x-functions-key"].FirstOrDefault() ?? request.Query["code"].FirstOrDefault())
            is { Length: > 0 } key
            ? key
            : null;

    /// <summary>Whether <paramref name="request"/> brings a key that opens <paramref name="level"/>.</summary>
    public bool Opens(HttpRequest request, AuthorizationLevel level)
    {
        // User level is about identities, which the Functions host leaves to the platform in front of it.
        if (level is AuthorizationLevel.Anonymous or AuthorizationLevel.User)
        {
            return true;
        }

        if (In(request) is not { } presented)
        {
            return false;
        }

        // All are compared, so that the time taken doesn't tell which key was close.
        var digest = Digest(presented);
        var own = level switch
        {
            AuthorizationLevel.Function => _functions.Values.Aggregate(
                false,
                (opens, key) => opens | Same(digest, key)
            ),
            AuthorizationLevel.System => Same(digest, DurableTask),
            _ => false,
        };
        return Same(digest, Master) | own;
    }

    /// <summary>
    /// Gives a function key a new value, which opens at once and in place of the one before; null when configuration has
    /// it, which is where it is changed.
    /// </summary>
    public async Task<string?> RenewAsync(string name)
    {
        if (_configured.ContainsKey(name))
        {
            return null;
        }

        var key = NewKey();
        await _secrets.WriteAsync(NameOf(name), key);
        Put(name, key);
        return key;
    }

    /// <summary>
    /// A function key opens nothing from now on; false when there is none of that name. One of configuration stays
    /// revoked, also after a restart, until configuration gives it another value.
    /// </summary>
    public async Task<bool> RevokeAsync(string name)
    {
        if (!_functions.TryGetValue(name, out var key))
        {
            return false;
        }

        if (_configured.ContainsKey(name))
        {
            await _settings.WriteAsync(Revoked + Convert.ToHexString(Digest(key)), name);
        }
        else if (name.Equals(Default, StringComparison.OrdinalIgnoreCase))
        {
            // Without a row the next start would make one and tell it, which nobody asked for.
            await _secrets.WriteAsync(NameOf(name), NewKey());
        }
        else
        {
            await _secrets.DeleteAsync(NameOf(name));
        }

        _functions = _functions.Remove(name);
        return true;
    }

    private void Put(string name, string key)
    {
        if (_settings.Read(Revoked + Convert.ToHexString(Digest(key))) is null)
        {
            _functions = _functions.SetItem(name, key);
        }
    }

    /// <summary>Under the name that it has had since there was one only.</summary>
    private static string NameOf(string name) =>
        name.Equals(Default, StringComparison.OrdinalIgnoreCase) ? "Function" : Stored + name.ToLowerInvariant();

    private static Dictionary<string, string> Configured(IConfigurationSection section)
    {
        var keys = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var named in section.GetChildren())
        {
            if (named.Value is { Length: > 0 } key)
            {
                keys[named.Key] = key;
            }
        }

        if (section.Value is { Length: > 0 } single)
        {
            keys[Default] = single;
        }

        return keys;
    }

    // Digests have one length, so the comparison doesn't tell the length of the key.
    private static bool Same(byte[] digest, string key) => CryptographicOperations.FixedTimeEquals(digest, Digest(key));

    private static byte[] Digest(string key) => SHA256.HashData(Encoding.UTF8.GetBytes(key));

    private static string NewKey() =>
        Convert.ToBase64String(RandomNumberGenerator.GetBytes(30)).Replace('+', '-').Replace('/', '_');
}
