using Recruitment.Files.Pdf;

namespace Recruitment.Files;

/// <summary>
/// Decides whether a file can be a CV: a PDF or DOCX by its content, of a size that can be read, that does nothing
/// but be read, under a name that can be shown. The name decides nothing else: it never becomes part of a path.
/// </summary>
public static class CvRules
{
    /// <summary>10 MB, counted in bytes of 1024.</summary>
    public const long MaxBytes = 10 * 1024 * 1024;

    /// <summary>Characters of a file name at most.</summary>
    public const int MaxNameCharacters = 200;

    public static CvCheck Check(string fileName, BinaryData content, CancellationToken cancellationToken = default)
    {
        var bytes = content.ToMemory();
        if ((FaultOfName(fileName) ?? FaultOfLength(bytes.Length)) is { } fault)
        {
            return CvCheck.Refused(fault);
        }

        return CheckContent(content, cancellationToken);
    }

    /// <summary>What a file is, whatever it is called.</summary>
    internal static CvCheck CheckContent(BinaryData content, CancellationToken cancellationToken)
    {
        var bytes = content.ToMemory();
        return PdfRules.IsPdf(bytes.Span) ? PdfRules.Check(content, cancellationToken)
            : DocxRules.IsZip(bytes.Span) ? DocxRules.Check(content, cancellationToken)
            : DocxRules.IsCompound(bytes.Span) ? DocxRules.CheckCompound(bytes.Span)
            : CvCheck.Refused(CvError.WrongContent);
    }

    /// <summary>What is wrong with the name, whatever the content is.</summary>
    public static CvError? FaultOfName(string fileName) =>
        FaultOfAnyName(fileName) ?? (HasKnownExtension(fileName) ? null : CvError.WrongType);

    /// <summary>What is wrong with the name of a file of whatever kind.</summary>
    internal static CvError? FaultOfAnyName(string fileName) =>
        fileName switch
        {
            "" => CvError.Missing,
            _ when fileName.AsSpan().ContainsAny('/', '\\') => CvError.NameIsPath,
            _ when fileName.StartsWith("..", StringComparison.Ordinal) => CvError.NameIsPath,
            _ when !NameRules.IsReadable(fileName) => CvError.NameUnreadable,
            _ when fileName.Length > MaxNameCharacters => CvError.NameTooLong,
            _ => null,
        };

    public static CvError? FaultOfLength(long bytes) =>
        bytes switch
        {
            0 => CvError.Empty,
            > MaxBytes => CvError.TooLarge,
            _ => null,
        };

    private static bool HasKnownExtension(string fileName) =>
        fileName.EndsWith(".pdf", StringComparison.OrdinalIgnoreCase)
        || fileName.EndsWith(".docx", StringComparison.OrdinalIgnoreCase);
}
