using System.Buffers.Binary;
using System.IO.Hashing;

namespace Recruitment.Files.Photos;

/// <summary>
/// The chunks of a PNG (W3C PNG, 5.3). Those that draw it and say its colours are copied; texts, times and a camera's notes
/// are left out, and so is what stands behind its end.
/// </summary>
internal static class PngChunks
{
    private const int SignatureBytes = 8;
    private const int TypeBytes = 4;

    /// <summary>Length, type and checksum.</summary>
    private const int FrameBytes = 12;

    private static readonly string[] Colours = ["tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "cICP", "sBIT", "bKGD", "pHYs"];

    /// <returns>False: it is not built as a PNG is.</returns>
    public static bool CopyPicture(ReadOnlySpan<byte> content, Stream kept)
    {
        kept.Write(content[..SignatureBytes]);
        for (var at = SignatureBytes; at + FrameBytes <= content.Length; )
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(content[at..]);
            if (length > content.Length - at - FrameBytes)
            {
                return false;
            }

            var chunk = content.Slice(at, FrameBytes + (int)length);
            var type = System.Text.Encoding.ASCII.GetString(chunk.Slice(TypeBytes, TypeBytes));
            // A capital: nobody can draw it without (5.4).
            if (char.IsAsciiLetterUpper(type[0]) || Colours.Contains(type, StringComparer.Ordinal))
            {
                kept.Write(chunk);
            }
            else if (
                type == "eXIf"
                && ExifOrientation.Of(chunk.Slice(2 * TypeBytes, (int)length))
                    is not ExifOrientation.Upright
                        and var turned
            )
            {
                WriteChunk(kept, "eXIf"u8, ExifOrientation.Tiff(turned));
            }

            if (type == "IEND")
            {
                return true;
            }

            at += chunk.Length;
        }

        return false;
    }

    private static void WriteChunk(Stream kept, ReadOnlySpan<byte> type, ReadOnlySpan<byte> payload)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(number, (uint)payload.Length);
        kept.Write(number);
        byte[] chunk = [.. type, .. payload];
        kept.Write(chunk);
        BinaryPrimitives.WriteUInt32BigEndian(number, Crc32.HashToUInt32(chunk));
        kept.Write(number);
    }
}
