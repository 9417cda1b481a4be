using System.Buffers.Binary;

namespace Recruitment.Files;

/// <summary>
/// Decides whether a file can be a document that somebody hands in: a PDF, or a photograph of it as JPEG or PNG, by its
/// content. What it is called decides nothing: phones call everything <c>image</c>.
/// </summary>
public static class DocumentRules
{
    /// <summary>ISO/IEC 23008-12: the brands of HEIF, as phones of Apple and others make it.</summary>
    private static readonly string[] HeicBrands = ["heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1"];

    public static CvCheck Check(string fileName, BinaryData content, CancellationToken cancellationToken = default)
    {
        var bytes = content.ToMemory().Span;
        if ((CvRules.FaultOfAnyName(fileName) ?? CvRules.FaultOfLength(bytes.Length)) is { } fault)
        {
            return CvCheck.Refused(fault);
        }

        return bytes.StartsWith(JpegStart) ? Whole(CvKind.Jpeg, bytes.LastIndexOf(JpegEnd) > 0)
            : bytes.StartsWith(PngStart) ? Whole(CvKind.Png, bytes.LastIndexOf(PngEnd) > 0)
            : IsHeic(bytes) ? CvCheck.Refused(CvError.Heic)
            : CvRules.CheckContent(content, cancellationToken);
    }

    /// <summary>Start of image, and of the first marker after it (ITU-T T.81, B.1.1.3).</summary>
    private static ReadOnlySpan<byte> JpegStart => [0xFF, 0xD8, 0xFF];

    /// <summary>End of image; some phones write more behind it.</summary>
    private static ReadOnlySpan<byte> JpegEnd => [0xFF, 0xD9];

    /// <summary>The signature (ISO/IEC 15948, 5.2).</summary>
    private static ReadOnlySpan<byte> PngStart => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    private static ReadOnlySpan<byte> PngEnd => "IEND"u8;

    private static CvCheck Whole(CvKind kind, bool isWhole) =>
        isWhole ? CvCheck.Accepted(kind) : CvCheck.Refused(CvError.Damaged);

    private static bool IsHeic(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 16 || !bytes[4..8].SequenceEqual("ftyp"u8))
        {
            return false;
        }

        // The brand itself, and those with which the file also complies.
        var end = Math.Min(bytes.Length, (int)Math.Min(BinaryPrimitives.ReadUInt32BigEndian(bytes), 128));
        for (var at = 8; at + 4 <= end; at += 4)
        {
            if (HeicBrands.Contains(System.Text.Encoding.ASCII.GetString(bytes.Slice(at, 4)), StringComparer.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
