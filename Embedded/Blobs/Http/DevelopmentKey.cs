using System.Security.Cryptography;
using System.Text;

namespace Recruitment.Embedded.Blobs.Http;

/// <summary>
/// The storage emulator's published key. It is no secret: it tells a storage client from any other program that
/// happens to send to the port, and the port listens on the loopback address only.
/// </summary>
internal static class DevelopmentKey
{
    private static readonly byte[] Key = Convert.FromBase64String(
        "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw=="
    );

    /// <summary>Whether <paramref name="signature"/> (Base64) signs <paramref name="text"/>; takes the same time either way.</summary>
    public static bool Signs(string text, string signature)
    {
        Span<byte> given = stackalloc byte[HMACSHA256.HashSizeInBytes];
        if (!Convert.TryFromBase64String(signature, given, out var length) || length != given.Length)
        {
            return false;
        }

        Span<byte> own = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(Key, Encoding.UTF8.GetBytes(text), own);
        return CryptographicOperations.FixedTimeEquals(own, given);
    }
}
