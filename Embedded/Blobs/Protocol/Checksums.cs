using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Recruitment.Embedded.Blobs.Protocol;

/// <summary>The checksums of the protocol: MD5, and CRC-64 with Azure Storage's polynomial.</summary>
internal static class Checksums
{
    private const ulong Polynomial = 0x9A6C9329AC4BC9B5;
    private static readonly ulong[] Table = BuildTable();

    /// <summary>Compares the body with the checksums that came along, and returns its MD5.</summary>
    /// <exception cref="MalformedRequestException">A checksum differs.</exception>
    public static byte[] Verify(BlobRequest request)
    {
        var md5 = Md5(request.Body.Span);
        if (request.Header("Content-MD5") is { } expected && expected != Convert.ToBase64String(md5))
        {
            throw new MalformedRequestException(BlobFault.Md5Mismatch);
        }

        if (request.Header("x-ms-content-crc64") is { } crc && crc != Crc64(request.Body.Span))
        {
            throw new MalformedRequestException(BlobFault.Crc64Mismatch);
        }

        return md5;
    }

#pragma warning disable CA5351 // The protocol's checksum, not a protection against anybody.
    public static byte[] Md5(ReadOnlySpan<byte> bytes) => MD5.HashData(bytes);
#pragma warning restore CA5351

    /// <summary>CRC-64, little-endian, in Base64.</summary>
    public static string Crc64(ReadOnlySpan<byte> bytes)
    {
        var crc = ulong.MaxValue;
        foreach (var value in bytes)
        {
            crc = Table[(byte)(crc ^ value)] ^ (crc >> 8);
        }

        Span<byte> result = stackalloc byte[8];
        BinaryPrimitives.WriteUInt64LittleEndian(result, ~crc);
        return Convert.ToBase64String(result);
    }

    private static ulong[] BuildTable()
    {
        var table = new ulong[256];
        for (var index = 0; index < table.Length; index++)
        {
            var entry = (ulong)index;
            for (var bit = 0; bit < 8; bit++)
            {
                entry = (entry & 1) == 1 ? (entry >> 1) ^ Polynomial : entry >> 1;
            }

            table[index] = entry;
        }

        return table;
    }
}
