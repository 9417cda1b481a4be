namespace Recruitment.Files.Pdf;

/// <summary>
/// Whether a PDF is one that people can open: by where it begins and ends, as readers look for it (ISO 32000-2, 7.5),
/// whether it asks for a password, and whether it can do more than be read.
/// </summary>
internal static class PdfRules
{
    /// <summary>Readers look for the header this far: mail programs, scanners and old servers put lines before it.</summary>
    private const int Head = 1024;

    /// <summary>
    /// Whether it begins as a PDF. What stands before the header is no markup: a page that a browser would show is not
    /// taken for a document.
    /// </summary>
    public static bool IsPdf(ReadOnlySpan<byte> content)
    {
        var start = HeaderOf(content);
        return start >= 0 && !content[..start].Contains((byte)'<');
    }

    public static CvCheck Check(BinaryData content, CancellationToken cancellationToken)
    {
        var bytes = content.ToMemory().Span;
        var document = bytes[HeaderOf(bytes)..];
        return !IsComplete(document) ? CvCheck.Refused(CvError.Damaged)
            : PdfPassword.IsAskedBy(document) ? CvCheck.Refused(CvError.Protected)
            : CheckObjects(content, cancellationToken);
    }

    private static CvCheck CheckObjects(BinaryData content, CancellationToken cancellationToken)
    {
        try
        {
            return PdfActiveContent.IsIn(content, cancellationToken)
                ? CvCheck.Refused(CvError.ActivePdf)
                : CvCheck.Accepted(CvKind.Pdf);
        }
        catch (Exception unreadable) when (unreadable is not OutOfMemoryException)
        {
            // A reader of such files has a fault of its own for each way in which one can be broken. What cannot be
            // looked through is not taken.
            return CvCheck.Refused(CvError.Damaged);
        }
    }

    private static int HeaderOf(ReadOnlySpan<byte> content) =>
        content[..Math.Min(Head + "%PDF-".Length, content.Length)].IndexOf("%PDF-"u8);

    /// <summary>
    /// Whether its last cross-reference is announced and followed by the mark of the end. More may follow, such as the
    /// zeros that some programs and disks fill up with.
    /// </summary>
    private static bool IsComplete(ReadOnlySpan<byte> document)
    {
        var announced = document.LastIndexOf("startxref"u8);
        return announced >= 0
            && document[announced..].IndexOf("%%EOF"u8) >= 0
            && PointsInside(document[(announced + "startxref".Length)..], document.Length);
    }

    /// <summary>Whether the number after <c>startxref</c> is a place in the file.</summary>
    private static bool PointsInside(ReadOnlySpan<byte> after, int length)
    {
        var digits = after.TrimStart(" \r\n\t"u8);
        var count = digits.IndexOfAnyExceptInRange((byte)'0', (byte)'9');
        return count > 0 && int.TryParse(digits[..count], out var offset) && offset < length;
    }
}
