namespace Recruitment.Files;

/// <summary>Recognises a PDF by its first and last lines (ISO 32000-1, 7.5.2 and 7.5.5).</summary>
internal static class PdfRules
{
    /// <summary>Readers look for the end of a PDF in its last 1024 bytes; some programs add more after it.</summary>
    private const int Tail = 2048;

    public static bool IsPdf(ReadOnlySpan<byte> content)
    {
        var start = content.StartsWith("\uFEFF"u8) ? content[3..] : content;
        return start.StartsWith("%PDF-"u8);
    }

    public static CvCheck Check(ReadOnlySpan<byte> content)
    {
        var tail = content[^Math.Min(Tail, content.Length)..];
        var crossReference = tail.LastIndexOf("startxref"u8);
        var complete =
            crossReference >= 0
            && tail[crossReference..].IndexOf("%%EOF"u8) >= 0
            && PointsInside(tail[(crossReference + "startxref".Length)..], content.Length);
        return complete ? CvCheck.Accepted(CvKind.Pdf) : CvCheck.Refused(CvError.Damaged);
    }

    /// <summary>Whether the number after <c>startxref</c> is a place in the file.</summary>
    private static bool PointsInside(ReadOnlySpan<byte> after, int length)
    {
        var digits = after.TrimStart(" \r\n\t"u8);
        var count = digits.IndexOfAnyExceptInRange((byte)'0', (byte)'9');
        return count > 0 && int.TryParse(digits[..count], out var offset) && offset < length;
    }
}
