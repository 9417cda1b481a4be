using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace Recruitment.Embedded.Store;

/// <summary>
/// The keys that wrap the secrets in the store. They are kept outside of it, so that neither the database nor a backup
/// opens anything alone. The first wraps; all unwrap, so that one can take another's place without a gap.
/// </summary>
internal sealed class WrappingKeys
{
    /// <summary>The setting that holds the keys, in Base64, with blanks, commas, semicolons or lines between them.</summary>
    public const string Setting = "Keys:Wrapping";

    private const int KeyBytes = 32;
    private const int IdBytes = 4;
    private const string Prefix = "wrapped:";

    private static readonly char[] Between = [' ', '\t', '\r', '\n', ',', ';'];

    private readonly IReadOnlyList<(uint Id, byte[] Key)> _keys;

    private WrappingKeys(IReadOnlyList<(uint Id, byte[] Key)> keys) => _keys = keys;

    public static string New() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(KeyBytes));

    /// <exception cref="InvalidDataException">There is none, or one is no key.</exception>
    public static WrappingKeys Parse(string? text, string whence)
    {
        var keys = (text ?? "")
            .Split(Between, StringSplitOptions.RemoveEmptyEntries)
            .Select(written =>
                TryRead(written, out var key)
                    ? (Id: IdOf(key), Key: key)
                    : throw new InvalidDataException(
                        $"{whence} must hold keys of 32 bytes in Base64; openssl rand -base64 32 makes one."
                    )
            )
            .ToList();
        return keys.Count > 0 ? new WrappingKeys(keys) : throw new InvalidDataException($"{whence} holds no key.");
    }

    /// <summary>Whether <paramref name="stored"/> is what one of these or other keys made, and no secret in the clear.</summary>
    public static bool IsWrapped(string stored) => stored.StartsWith(Prefix, StringComparison.Ordinal);

    /// <summary>Whether the first key wrapped it.</summary>
    public bool IsCurrent(string stored) => IsWrapped(stored) && IdIn(stored) == _keys[0].Id;

    /// <param name="name">Of the secret: what is wrapped for one does not open as another.</param>
    public string Wrap(string name, string secret)
    {
        var (id, key) = _keys[0];
        var text = Encoding.UTF8.GetBytes(secret);
        var wrapped = new byte[IdBytes + NonceBytes + TagBytes + text.Length];
        BinaryPrimitives.WriteUInt32BigEndian(wrapped, id);
        var nonce = wrapped.AsSpan(IdBytes, NonceBytes);
        RandomNumberGenerator.Fill(nonce);
        using var cipher = new AesGcm(key, TagBytes);
        cipher.Encrypt(
            nonce,
            text,
            wrapped.AsSpan(IdBytes + NonceBytes + TagBytes),
            wrapped.AsSpan(IdBytes + NonceBytes, TagBytes),
            Encoding.UTF8.GetBytes(name)
        );
        return Prefix + Convert.ToBase64String(wrapped);
    }

    /// <summary>The secret; null when the key that wrapped it is not among these.</summary>
    /// <exception cref="CryptographicException">It was altered, or is another secret's.</exception>
    public string? Unwrap(string name, string stored)
    {
        var wrapped = Convert.FromBase64String(stored[Prefix.Length..]);
        var id = IdIn(stored);
        if (_keys.FirstOrDefault(one => one.Id == id).Key is not { } key)
        {
            return null;
        }

        var text = new byte[wrapped.Length - IdBytes - NonceBytes - TagBytes];
        using var cipher = new AesGcm(key, TagBytes);
        cipher.Decrypt(
            wrapped.AsSpan(IdBytes, NonceBytes),
            wrapped.AsSpan(IdBytes + NonceBytes + TagBytes),
            wrapped.AsSpan(IdBytes + NonceBytes, TagBytes),
            text,
            Encoding.UTF8.GetBytes(name)
        );
        return Encoding.UTF8.GetString(text);
    }

    private static int NonceBytes => AesGcm.NonceByteSizes.MaxSize;

    private static int TagBytes => AesGcm.TagByteSizes.MaxSize;

    /// <summary>Names a key without telling anything of it.</summary>
    private static uint IdOf(byte[] key) => BinaryPrimitives.ReadUInt32BigEndian(SHA256.HashData(key));

    private static uint IdIn(string stored) =>
        BinaryPrimitives.ReadUInt32BigEndian(Convert.FromBase64String(stored[Prefix.Length..]));

    private static bool TryRead(string written, [NotNullWhen(true)] out byte[]? key)
    {
        var bytes = new byte[written.Length];
        key =
            Convert.TryFromBase64String(written, bytes, out var length) && length == KeyBytes ? bytes[..length] : null;
        return key is not null;
    }
}
