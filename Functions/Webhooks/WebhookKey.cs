using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Recruitment.Webhooks;

/// <summary>
/// The secret that a receiver knows an event by, and the signature with it, as Standard Webhooks has them
/// (standardwebhooks.com, version 1): <c>whsec_</c> and 24–64 bytes in base 64.
/// </summary>
public sealed class WebhookKey
{
    private const string Prefix = "whsec_";
    private const int FewestBytes = 24;
    private const int MostBytes = 64;

    private readonly byte[] _bytes;

    private WebhookKey(byte[] bytes) => _bytes = bytes;

    /// <summary>Null when the text is no such secret.</summary>
    public static WebhookKey? Find(string secret)
    {
        var bytes = new byte[MostBytes];
        return
            secret.StartsWith(Prefix, StringComparison.Ordinal)
            && Convert.TryFromBase64String(secret[Prefix.Length..], bytes, out var length)
            && length >= FewestBytes
            ? new WebhookKey(bytes[..length])
            : null;
    }

    /// <summary>The signature of one attempt, such as <c>v1,K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN/H/pI4=</c>.</summary>
    /// <param name="id">Of the event; the same in every attempt. It holds no full stop.</param>
    /// <param name="at">Of the attempt.</param>
    public string Sign(string id, DateTimeOffset at, ReadOnlySpan<byte> body)
    {
        var start = string.Create(CultureInfo.InvariantCulture, $"{id}.{at.ToUnixTimeSeconds()}.");
        byte[] signed = [.. Encoding.ASCII.GetBytes(start), .. body];
        return $"v1,{Convert.ToBase64String(HMACSHA256.HashData(_bytes, signed))}";
    }
}
