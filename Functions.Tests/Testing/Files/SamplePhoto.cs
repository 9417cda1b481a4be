using System.Text;

namespace Recruitment.Tests.Files;

/// <summary>A photograph of 48 by 32 points, red on the left and blue on the right, with what cameras note in it.</summary>
internal static class SamplePhoto
{
    /// <summary>The words that only the camera's notes hold.</summary>
    public static IReadOnlyList<string> Notes { get; } =
    ["Phone of Anna", "51.9225", "GPS", "xap", "Anna wrote this", "IPTC of Anna", "film with a place"];

    private const string Picture =
        "/9j/4AAQSkZJRgABAQAAAQABAAD/4gHYSUNDX1BST0ZJTEUAAQEAAAHIAAAAAAQwAABtbnRyUkdCIFhZWiAH4AABAAEAAAAAAABhY3NwAAAAAA"
        + "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAQAA9tYAAQAAAADTLQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
        + "AAAAAAlkZXNjAAAA8AAAACRyWFlaAAABFAAAABRnWFlaAAABKAAAABRiWFlaAAABPAAAABR3dHB0AAABUAAAABRyVFJDAAABZAAAAChnVFJDAA"
        + "ABZAAAAChiVFJDAAABZAAAAChjcHJ0AAABjAAAADxtbHVjAAAAAAAAAAEAAAAMZW5VUwAAAAgAAAAcAHMAUgBHAEJYWVogAAAAAAAAb6IAADj1"
        + "AAADkFhZWiAAAAAAAABimQAAt4UAABjaWFlaIAAAAAAAACSgAAAPhAAAts9YWVogAAAAAAAA9tYAAQAAAADTLXBhcmEAAAAAAAQAAAACZmYAAP"
        + "KnAAANWQAAE9AAAApbAAAAAAAAAABtbHVjAAAAAAAAAAEAAAAMZW5VUwAAACAAAAAcAEcAbwBvAGcAbABlACAASQBuAGMALgAgADIAMAAxADb/"
        + "2wBDABALDA4MChAODQ4SERATGCgaGBYWGDEjJR0oOjM9PDkzODdASFxOQERXRTc4UG1RV19iZ2hnPk1xeXBkeFxlZ2P/2wBDARESEhgVGC8aGi"
        + "9jQjhCY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2P/wAARCAAgADADASIAAhEBAxEB/8QAFgABAQEA"
        + "AAAAAAAAAAAAAAAAAAUG/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/EABYBAQEBAAAAAAAAAAAAAAAAAAYFB//EABkRAQADAQEAAAAAAAAAAAAAAA"
        + "AFgcFCQ//aAAwDAQACEQMRAD8AzoCeYCYpphBCelahzHF4AECGpgM/OBMU0wghPStQ5ji8ACBDf//Z";

    /// <summary>As a camera gives it.</summary>
    /// <param name="isLittle">The byte order of its notes.</param>
    public static byte[] Jpeg(int orientation = 6, bool isLittle = true)
    {
        var picture = Convert.FromBase64String(Picture);
        return
        [
            .. picture[..2],
            .. Segment(0xE1, [.. "Exif\0\0"u8, .. Notepad(orientation, isLittle)]),
            .. Segment(0xE1, "http://ns.adobe.com/xap/1.0/\0<x>GPS 51.9225</x>"u8),
            .. Segment(0xE2, "MPF\0GPS of a second picture"u8),
            .. Segment(0xED, "Photoshop 3.0\0IPTC of Anna"u8),
            .. Segment(0xFE, "Anna wrote this"u8),
            .. picture[2..],
            .. "film with a place"u8,
        ];
    }

    /// <summary>A camera's notes: how the picture is turned, the camera, and where it was.</summary>
    private static byte[] Notepad(int orientation, bool isLittle)
    {
        var text = "Phone of Anna\0"u8.ToArray();
        const int Directory = 8;
        const int Entries = 3;
        const int Behind = Directory + 2 + Entries * 12 + 4;
        return
        [
            .. isLittle ? "II"u8 : "MM"u8,
            .. Two(42),
            .. Four(Directory),
            .. Two(Entries),
            .. Entry(0x010F, 2, text.Length, Four(Behind)),
            .. Entry(0x0112, 3, 1, [.. Two(orientation), 0, 0]),
            .. Entry(0x8825, 4, 1, Four(Behind + text.Length)),
            .. Four(0),
            .. text,
            .. Two(1),
            .. Entry(0x001B, 2, 4, "GPS\0"u8.ToArray()),
            .. Four(0),
        ];

        byte[] Entry(int tag, int type, int count, byte[] value) =>
            [.. Two(tag), .. Two(type), .. Four(count), .. value];
        byte[] Two(int value) => Ordered([(byte)(value >> 8), (byte)value]);
        byte[] Four(int value) => Ordered([(byte)(value >> 24), (byte)(value >> 16), (byte)(value >> 8), (byte)value]);
        byte[] Ordered(byte[] number) => isLittle ? [.. number.Reverse()] : number;
    }

    private static byte[] Segment(byte marker, ReadOnlySpan<byte> payload) =>
        [0xFF, marker, (byte)((payload.Length + 2) >> 8), (byte)(payload.Length + 2), .. payload];

    /// <summary>Whether the bytes hold these words.</summary>
    public static bool Says(byte[] content, string words) =>
        content.AsSpan().IndexOf(Encoding.ASCII.GetBytes(words)) >= 0;
}
