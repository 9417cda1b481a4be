using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using Microsoft.Extensions.Configuration;

namespace Recruitment.Storage.Encryption;

/// <summary>
/// The keys that wrap all other keys: the setting <c>Keys__Wrapping</c>, or on one machine a file outside of the data
/// folder, which the host reads. The first wraps; all unwrap, so that one can take another's place without a gap.
/// </summary>
public sealed class WrappingKeys
{
    private const int IdBytes = 4;

    private static readonly byte[] Mark = "RKW1"u8.ToArray();
    private static readonly char[] Between = [' ', '\t', '\r', '\n', ',', ';'];

    private readonly IReadOnlyList<(uint Id, byte[] Key)> _keys;

    private WrappingKeys(IReadOnlyList<(uint Id, byte[] Key)> keys) => _keys = keys;

    /// <exception cref="InvalidDataException">There is none, or one is no key; the message tells no key.</exception>
    public static WrappingKeys Read(IConfiguration configuration)
    {
        var keys = (configuration["Keys:Wrapping"] ?? "")
            .Split(Between, StringSplitOptions.RemoveEmptyEntries)
            .Select(written =>
                TryRead(written, out var key)
                    ? (Id: BinaryPrimitives.ReadUInt32BigEndian(SHA256.HashData(key)), Key: key)
                    : throw new InvalidDataException(
                        "The setting Keys__Wrapping must hold keys of 32 bytes in Base64; openssl rand -base64 32 makes one. On Azure it is a reference to the vault's secret WrappingKeys, which must be there."
                    )
            )
            .ToList();
        return keys.Count > 0
            ? new WrappingKeys(keys)
            : throw new InvalidDataException(
                "There is no key that wraps the others: set Keys__Wrapping to 32 bytes in Base64 (openssl rand -base64 32), and keep it."
            );
    }

    /// <summary>Whether it is what one of these or other keys made.</summary>
    public static bool IsWrapped(ReadOnlySpan<byte> stored) =>
        stored.StartsWith(Mark) && stored.Length >= Mark.Length + IdBytes + Sealing.Overhead;

    /// <summary>Whether the first key wrapped it.</summary>
    public bool IsCurrent(ReadOnlySpan<byte> stored) => IsWrapped(stored) && IdIn(stored) == _keys[0].Id;

    /// <param name="name">Of what is wrapped: for another name it does not open.</param>
    public byte[] Wrap(string name, ReadOnlySpan<byte> text)
    {
        var (id, key) = _keys[0];
        var wrapped = new byte[Mark.Length + IdBytes + Sealing.Overhead + text.Length];
        Mark.CopyTo(wrapped, 0);
        BinaryPrimitives.WriteUInt32BigEndian(wrapped.AsSpan(Mark.Length), id);
        Sealing.Seal(key, name, text, wrapped.AsSpan(Mark.Length + IdBytes));
        return wrapped;
    }

    /// <exception cref="CryptographicException">The key is not there, or it was altered.</exception>
    public byte[] Unwrap(string name, ReadOnlySpan<byte> wrapped)
    {
        var id = IdIn(wrapped);
        var key = _keys.FirstOrDefault(one => one.Id == id).Key;
        return key is null
            ? throw new CryptographicException(
                "It is wrapped by a key that the setting Keys__Wrapping does not hold any more."
            )
            : Sealing.Open(key, name, wrapped[(Mark.Length + IdBytes)..]);
    }

    private static uint IdIn(ReadOnlySpan<byte> wrapped) =>
        BinaryPrimitives.ReadUInt32BigEndian(wrapped[Mark.Length..]);

    private static bool TryRead(string written, [NotNullWhen(true)] out byte[]? key)
    {
        var bytes = new byte[written.Length];
        key =
            Convert.TryFromBase64String(written, bytes, out var length) && length == Sealing.KeyBytes
                ? bytes[..length]
                : null;
        return key is not null;
    }
}
