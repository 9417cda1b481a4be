using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Recruitment.Files.Pdf;

/// <summary>
/// The standard security handler of PDF (ISO 32000-2, 7.6.4): whether the empty password opens a document, which is what
/// a reader tries before it asks for one.
/// </summary>
internal static class StandardSecurity
{
    /// <summary>Bytes of a hash in <c>O</c> and <c>U</c>; up to revision 4 a password is filled up to as many.</summary>
    private const int HashBytes = 32;
    private const int SaltBytes = 8;

    // A password is filled up with this; of an empty one it is all (7.6.4.3.2).
    private static readonly byte[] Padding = Convert.FromHexString(
        "28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A"
    );

    /// <param name="id">The first of the document's two ids.</param>
    public static bool TakesNoPassword(PdfDictionary encryption, byte[] id) =>
        (encryption.Number("R"), encryption.Bytes("U")) switch
        {
            (>= 2 and <= 4, { Length: >= 16 } user) => FitsOldKey(encryption, user, id),
            (5, { Length: >= HashBytes + SaltBytes } user) => user.AsSpan(0, HashBytes)
                .SequenceEqual(SHA256.HashData(user.AsSpan(HashBytes, SaltBytes))),
            (6, { Length: >= HashBytes + SaltBytes } user) => user.AsSpan(0, HashBytes)
                .SequenceEqual(Hardened(user.AsSpan(HashBytes, SaltBytes))),
            _ => false,
        };

    /// <summary>Algorithms 2, 4, 5 and 6 of the standard: MD5 and RC4, also where the content is AES.</summary>
    private static bool FitsOldKey(PdfDictionary encryption, byte[] user, byte[] id)
    {
        if (
            encryption.Bytes("O") is not { Length: >= HashBytes } owner
            || encryption.Number("P") is not { } permissions
        )
        {
            return false;
        }

        var revision = encryption.Number("R");
        var keyBytes = revision == 2 ? 5 : KeyBytes(encryption);
        Span<byte> flags = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(flags, permissions);
        byte[] hidesMetadata = revision == 4 && encryption.IsFalse("EncryptMetadata") ? [255, 255, 255, 255] : [];
        var key = MD5.HashData([.. Padding, .. owner.AsSpan(0, HashBytes), .. flags, .. id, .. hidesMetadata]);
        if (revision == 2)
        {
            return user.AsSpan(0, Math.Min(HashBytes, user.Length))
                .SequenceEqual(Rc4(key.AsSpan(0, keyBytes), Padding));
        }

        for (var round = 0; round < 50; round++)
        {
            key = MD5.HashData(key.AsSpan(0, keyBytes));
        }

        var expected = MD5.HashData([.. Padding, .. id]);
        for (var round = 0; round < 20; round++)
        {
            expected = Rc4([.. key[..keyBytes].Select(part => (byte)(part ^ round))], expected);
        }

        return user.AsSpan(0, expected.Length).SequenceEqual(expected);
    }

    /// <summary>A length is written in bits. Where it is none that can be, it is the 128 that programs mean.</summary>
    private static int KeyBytes(PdfDictionary encryption) =>
        (encryption.Number("Length"), encryption.Number("V")) switch
        {
            (null, < 2) => 5,
            (>= 40 and <= 128 and var bits, < 4) when bits % 8 == 0 => bits / 8,
            (null, < 4) => 5,
            _ => 16,
        };

    /// <summary>Algorithm 2.B: rounds of AES and of SHA-2, at least 64, until the last byte lets them end.</summary>
    private static byte[] Hardened(ReadOnlySpan<byte> salt)
    {
        var hash = SHA256.HashData(salt);
        for (var round = 0; ; round++)
        {
            var input = new byte[hash.Length * 64];
            for (var i = 0; i < 64; i++)
            {
                hash.CopyTo(input, i * hash.Length);
            }

            using var aes = Aes.Create();
            aes.Key = hash[..16];
            var mixed = aes.EncryptCbc(input, hash.AsSpan(16, 16), PaddingMode.None);
            // The remainder of 16 bytes by 3 is that of their sum, since 256 leaves 1.
            hash = (mixed.Take(16).Sum(part => part) % 3) switch
            {
                0 => SHA256.HashData(mixed),
                1 => SHA384.HashData(mixed),
                _ => SHA512.HashData(mixed),
            };
            if (round >= 63 && mixed[^1] <= round - 31)
            {
                return hash[..HashBytes];
            }
        }
    }

    /// <summary>The old stream cipher, which .NET has no more.</summary>
    private static byte[] Rc4(ReadOnlySpan<byte> key, ReadOnlySpan<byte> data)
    {
        var state = new byte[256];
        for (var i = 0; i < state.Length; i++)
        {
            state[i] = (byte)i;
        }

        for (int i = 0, j = 0; i < state.Length; i++)
        {
            j = (j + state[i] + key[i % key.Length]) % state.Length;
            (state[i], state[j]) = (state[j], state[i]);
        }

        var result = new byte[data.Length];
        for (int i = 0, a = 0, b = 0; i < data.Length; i++)
        {
            a = (a + 1) % state.Length;
            b = (b + state[a]) % state.Length;
            (state[a], state[b]) = (state[b], state[a]);
            result[i] = (byte)(data[i] ^ state[(state[a] + state[b]) % state.Length]);
        }

        return result;
    }
}
