using System.Security.Cryptography;
using System.Text;

namespace Recruitment.Storage.Encryption;

/// <summary>AES-256-GCM: what is sealed by a key opens by that key alone, for the same name, and only unaltered.</summary>
internal static class Sealing
{
    public const int KeyBytes = 32;

    private static readonly int NonceBytes = AesGcm.NonceByteSizes.MaxSize;
    private static readonly int TagBytes = AesGcm.TagByteSizes.MaxSize;

    /// <summary>How much longer than the text what is sealed is.</summary>
    public static int Overhead => NonceBytes + TagBytes;

    public static byte[] NewKey() => RandomNumberGenerator.GetBytes(KeyBytes);

    /// <param name="name">Of the place where it is kept: moved elsewhere it does not open.</param>
    public static void Seal(byte[] key, string name, ReadOnlySpan<byte> text, Span<byte> into)
    {
        var nonce = into[..NonceBytes];
        RandomNumberGenerator.Fill(nonce);
        using var cipher = new AesGcm(key, TagBytes);
        cipher.Encrypt(nonce, text, into[Overhead..], into[NonceBytes..Overhead], Encoding.UTF8.GetBytes(name));
    }

    /// <exception cref="CryptographicException">It was altered, belongs elsewhere, or another key sealed it.</exception>
    public static byte[] Open(byte[] key, string name, ReadOnlySpan<byte> whole)
    {
        if (whole.Length < Overhead)
        {
            throw new CryptographicException("What is sealed is not whole.");
        }

        var text = new byte[whole.Length - Overhead];
        using var cipher = new AesGcm(key, TagBytes);
        cipher.Decrypt(
            whole[..NonceBytes],
            whole[Overhead..],
            whole[NonceBytes..Overhead],
            text,
            Encoding.UTF8.GetBytes(name)
        );
        return text;
    }
}
