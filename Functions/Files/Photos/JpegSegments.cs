using System.Buffers.Binary;

namespace Recruitment.Files.Photos;

/// <summary>
/// The segments of a JPEG (ITU-T T.81, annex B). Those that draw it are copied, and of the others what its colours need: the
/// JFIF header, the colour profile, Adobe's mark. What stands behind its end is left out: films and other pictures with
/// notes of their own.
/// </summary>
internal static class JpegSegments
{
    private const byte Start = 0xD8;
    private const byte End = 0xD9;
    private const byte Scan = 0xDA;
    private const byte Comment = 0xFE;
    private const byte FirstRestart = 0xD0;
    private const byte LastRestart = 0xD7;
    private const byte FirstApplication = 0xE0;
    private const byte ExifApplication = 0xE1;
    private const byte LastApplication = 0xEF;

    /// <summary>Marker, marker code and length.</summary>
    private const int HeaderBytes = 4;

    /// <summary>The JFIF header up to the size of its small picture.</summary>
    private const int JfifBytes = 12;

    private static ReadOnlySpan<byte> Exif => "Exif\0\0"u8;

    /// <returns>False: it is not built as a JPEG is.</returns>
    public static bool CopyPicture(ReadOnlySpan<byte> content, Stream kept)
    {
        kept.Write([0xFF, Start]);
        var isTurned = false;
        for (var at = 2; at + 1 < content.Length; )
        {
            if (content[at] != 0xFF)
            {
                return false;
            }

            var marker = content[at + 1];
            if (marker == 0xFF)
            {
                at++; // any number of these may stand before a marker
                continue;
            }

            if (marker == End)
            {
                kept.Write([0xFF, End]);
                return true;
            }

            if (at + HeaderBytes > content.Length)
            {
                return false;
            }

            var length = BinaryPrimitives.ReadUInt16BigEndian(content[(at + 2)..]);
            var next = at + 2 + length;
            if (length < 2 || next > content.Length)
            {
                return false;
            }

            var payload = content[(at + HeaderBytes)..next];
            if (marker is Comment or (>= FirstApplication and <= LastApplication))
            {
                isTurned = CopyNotes(marker, payload, kept, isTurned);
            }
            else
            {
                next = marker == Scan ? next + PictureBytes(content[next..]) : next;
                kept.Write(content[at..next]);
            }

            at = next;
        }

        return false;
    }

    /// <summary>Copies what a picture needs of a segment that does not draw it.</summary>
    /// <returns>Whether how it is turned has been told.</returns>
    private static bool CopyNotes(byte marker, ReadOnlySpan<byte> payload, Stream kept, bool isTurned)
    {
        if (marker == FirstApplication && payload.StartsWith("JFIF\0"u8) && payload.Length >= JfifBytes + 2)
        {
            WriteSegment(kept, marker, [.. payload[..JfifBytes], 0, 0]);
        }
        else if (payload.StartsWith("ICC_PROFILE\0"u8) || payload.StartsWith("Adobe"u8))
        {
            WriteSegment(kept, marker, payload);
        }
        else if (marker == ExifApplication && !isTurned && payload.StartsWith(Exif))
        {
            var orientation = ExifOrientation.Of(payload[Exif.Length..]);
            if (orientation != ExifOrientation.Upright)
            {
                WriteSegment(kept, marker, [.. Exif, .. ExifOrientation.Tiff(orientation)]);
            }

            return true;
        }

        return isTurned;
    }

    private static void WriteSegment(Stream kept, byte marker, ReadOnlySpan<byte> payload)
    {
        Span<byte> header = [0xFF, marker, 0, 0];
        BinaryPrimitives.WriteUInt16BigEndian(header[2..], (ushort)(payload.Length + 2));
        kept.Write(header);
        kept.Write(payload);
    }

    /// <summary>Of what is drawn after the header of a scan: up to a marker that belongs to something else.</summary>
    private static int PictureBytes(ReadOnlySpan<byte> drawn)
    {
        for (var at = 0; at + 1 < drawn.Length; at++)
        {
            var next = drawn[at..].IndexOf((byte)0xFF);
            if (next < 0 || at + next + 1 >= drawn.Length)
            {
                break;
            }

            at += next;
            if (drawn[at + 1] is not (0 or 0xFF or (>= FirstRestart and <= LastRestart)))
            {
                return at;
            }
        }

        return drawn.Length;
    }
}
