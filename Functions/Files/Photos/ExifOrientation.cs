using System.Buffers.Binary;

namespace Recruitment.Files.Photos;

/// <summary>
/// How a picture must be turned to stand upright (Exif 2.32, 4.6.4, tag 0x0112): the only thing that is kept of a camera's
/// notes, because cameras turn the note and not the picture.
/// </summary>
internal static class ExifOrientation
{
    private const int Tag = 0x0112;
    private const int Short = 3;
    private const int EntryBytes = 12;

    /// <summary>It stands upright as it is.</summary>
    public const int Upright = 1;

    /// <param name="tiff">From the byte order mark on.</param>
    /// <returns>1 to 8; 1 also when it says nothing that can be read.</returns>
    public static int Of(ReadOnlySpan<byte> tiff)
    {
        if (tiff.Length < 8 || !(tiff.StartsWith("II"u8) || tiff.StartsWith("MM"u8)))
        {
            return Upright;
        }

        var isLittle = tiff[0] == 'I';
        var directory = Number(tiff[4..], isLittle, bytes: 4);
        if (directory > tiff.Length - 2)
        {
            return Upright;
        }

        var entries = tiff[((int)directory + 2)..];
        for (var left = Number(tiff[(int)directory..], isLittle, bytes: 2); left > 0; left--)
        {
            if (entries.Length < EntryBytes)
            {
                break;
            }

            if (Number(entries, isLittle, bytes: 2) == Tag && Number(entries[2..], isLittle, bytes: 2) == Short)
            {
                return Number(entries[8..], isLittle, bytes: 2) is >= 1 and <= 8 and var turned ? (int)turned : Upright;
            }

            entries = entries[EntryBytes..];
        }

        return Upright;
    }

    /// <summary>Notes that say this and nothing else.</summary>
    public static byte[] Tiff(int orientation) =>
        [.. "MM"u8, 0, 42, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, Short, 0, 0, 0, 1, 0, (byte)orientation, 0, 0, 0, 0, 0, 0];

    private static uint Number(ReadOnlySpan<byte> at, bool isLittle, int bytes) =>
        (bytes, isLittle) switch
        {
            (2, true) => BinaryPrimitives.ReadUInt16LittleEndian(at),
            (2, false) => BinaryPrimitives.ReadUInt16BigEndian(at),
            (_, true) => BinaryPrimitives.ReadUInt32LittleEndian(at),
            (_, false) => BinaryPrimitives.ReadUInt32BigEndian(at),
        };
}
