using System.Security.Cryptography;
using System.Text;

namespace Recruitment.Embedded.Blobs.Http;

/// <summary>The key that storage clients sign with.</summary>
internal sealed class StorageKey
{
    /// <summary>The setting that holds the key; without it one is made and kept in the data folder.</summary>
    public const string Setting = "Keys:Storage";

    private const int NewLength = 64;

    private readonly byte[] _key;

    /// <exception cref="FormatException"><paramref name="base64"/> is no Base64, or shorter than 32 bytes.</exception>
    public StorageKey(string base64)
    {
        var bytes = new byte[base64.Length];
        _key =
            Convert.TryFromBase64String(base64, bytes, out var length) && length >= HMACSHA256.HashSizeInBytes
                ? bytes[..length]
                : throw new FormatException(
                    "The setting Keys__Storage must be Base64 of 32 bytes or more; openssl rand -base64 64 makes one."
                );
    }

    public static string New() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(NewLength));

    /// <summary>Whether <paramref name="signature"/> (Base64) signs <paramref name="text"/>; takes the same time either way.</summary>
    public bool Signs(string text, string signature)
    {
        Span<byte> given = stackalloc byte[HMACSHA256.HashSizeInBytes];
        if (!Convert.TryFromBase64String(signature, given, out var length) || length != given.Length)
        {
            return false;
        }

        Span<byte> own = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes(text), own);
        return CryptographicOperations.FixedTimeEquals(own, given);
    }

    /// <summary>The connection string of a storage client at <paramref name="port"/> that has the key.</summary>
    public string ConnectionAt(int port) =>
        $"DefaultEndpointsProtocol=http;AccountName={Protocol.BlobRequest.Account};AccountKey={Convert.ToBase64String(_key)};BlobEndpoint=http://127.0.0.1:{port}/{Protocol.BlobRequest.Account};";
}
