using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Configuration;
using Recruitment.Embedded.Store;

namespace Recruitment.Embedded.Http;

/// <summary>
/// The keys that open what isn't anonymous. Each comes from configuration (<c>Keys:Function</c>, <c>Keys:Master</c>,
/// <c>Keys:DurableTask</c>), or else is made once and kept in the store.
/// </summary>
internal sealed class AccessKeys
{
    private AccessKeys(string function, string master, string durableTask)
    {
        Function = function;
        Master = master;
        DurableTask = durableTask;
    }

    /// <summary>Opens functions of the level Function.</summary>
    public string Function { get; }

    /// <summary>Opens everything.</summary>
    public string Master { get; }

    /// <summary>The system key: opens the durable webhooks.</summary>
    public string DurableTask { get; }

    public static async Task<AccessKeys> LoadAsync(StoredSettings stored, IConfiguration configuration) =>
        new(
            await KeyAsync(stored, configuration, "Function"),
            await KeyAsync(stored, configuration, "Master"),
            await KeyAsync(stored, configuration, "DurableTask")
        );

    /// <summary>Whether <paramref name="request"/> brings a key that opens <paramref name="level"/>.</summary>
    public bool Opens(HttpRequest request, AuthorizationLevel level)
    {
        // User level is about identities, which the Functions host leaves to the platform in front of it.
        if (level is AuthorizationLevel.Anonymous or AuthorizationLevel.User)
        {
            return true;
        }

        var presented = request.Headers["x-functions-key"].FirstOrDefault() ?? request.Query["code"].FirstOrDefault();
        if (string.IsNullOrEmpty(presented))
        {
            return false;
        }

        // Both are compared, so that the time taken doesn't tell which key was close.
        var own = level switch
        {
            AuthorizationLevel.Function => Same(presented, Function),
            AuthorizationLevel.System => Same(presented, DurableTask),
            _ => false,
        };
        return Same(presented, Master) | own;
    }

    // Digests have one length, so the comparison doesn't tell the length of the key.
    private static bool Same(string presented, string key) =>
        CryptographicOperations.FixedTimeEquals(
            SHA256.HashData(Encoding.UTF8.GetBytes(presented)),
            SHA256.HashData(Encoding.UTF8.GetBytes(key))
        );

    private static async Task<string> KeyAsync(StoredSettings stored, IConfiguration configuration, string name) =>
        configuration[$"Keys:{name}"] is { Length: > 0 } configured
            ? configured
            : await stored.ReadOrAddAsync($"key.{name}", NewKey());

    private static string NewKey() =>
        Convert.ToBase64String(RandomNumberGenerator.GetBytes(30)).Replace('+', '-').Replace('/', '_');
}
