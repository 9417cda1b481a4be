using System.IO.Compression;
using System.IO.Packaging;
using System.Xml;

namespace Recruitment.Files;

/// <summary>
/// Recognises a Word document: a package (ISO/IEC 29500-2) whose relations name a main document without macros. Which
/// part that is, and where it lies, is up to the program that wrote it.
/// </summary>
internal static class DocxRules
{
    private const string Plain = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

    /// <summary>What a package says of itself is some kilobytes; more is an attempt to fill the memory.</summary>
    private const long MaxBytesAboutItself = 1024 * 1024;

    /// <summary>Entries of a zip: the longest CV has some hundred.</summary>
    private const int MaxEntries = 10_000;

    /// <summary>The relation to the main part: as Word writes it, and in the strict form of the standard.</summary>
    private static readonly string[] MainRelations =
    [
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument",
        "http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument",
    ];

    public static bool IsZip(ReadOnlySpan<byte> content) => content.StartsWith("PK\u0003\u0004"u8);

    /// <summary>
    /// A compound file (MS-CFB). Word keeps a document in one that asks for a password, and its documents of before 2007.
    /// </summary>
    public static bool IsCompound(ReadOnlySpan<byte> content) =>
        content.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]);

    /// <summary>A document of before 2007 is told by the name of its main stream; else it is one that is encrypted.</summary>
    public static CvCheck CheckCompound(ReadOnlySpan<byte> content) =>
        CvCheck.Refused(
            content.IndexOf("W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t\0"u8) >= 0 ? CvError.WrongContent : CvError.Protected
        );

    public static CvCheck Check(BinaryData content, CancellationToken cancellationToken)
    {
        try
        {
            return IsBounded(content)
                ? CheckPackage(content, cancellationToken)
                : CvCheck.Refused(CvError.WrongContent);
        }
        catch (Exception broken)
            when (broken
                    is InvalidDataException
                        or XmlException
                        or FileFormatException
                        or ArgumentException
                        or UriFormatException
                        or OperationCanceledException
            )
        {
            return CvCheck.Refused(CvError.Damaged);
        }
    }

    private static bool IsBounded(BinaryData content)
    {
        using var archive = new ZipArchive(content.ToStream(), ZipArchiveMode.Read);
        return archive.Entries.Count <= MaxEntries
            && archive.Entries.Where(IsAboutThePackage).All(entry => entry.Length <= MaxBytesAboutItself);
    }

    private static bool IsAboutThePackage(ZipArchiveEntry entry) =>
        entry.FullName.EndsWith(".rels", StringComparison.OrdinalIgnoreCase)
        || entry.FullName.Contains("[Content_Types].xml", StringComparison.OrdinalIgnoreCase);

    private static CvCheck CheckPackage(BinaryData content, CancellationToken cancellationToken)
    {
        using var archive = new ZipArchive(content.ToStream(), ZipArchiveMode.Read);
        using var package = Package.Open(content.ToStream(), FileMode.Open, FileAccess.Read);
        return DocxActiveContent.HasMacros(package, archive) ? CvCheck.Refused(CvError.Macros)
            : MainPart(package) is not { ContentType: Plain } main || !HasContent(main)
                ? CvCheck.Refused(CvError.WrongContent)
            : DocxActiveContent.IsIn(package, archive, cancellationToken) ? CvCheck.Refused(CvError.ActiveDocx)
            : CvCheck.Accepted(CvKind.Docx);
    }

    internal static PackagePart? MainPart(Package package) =>
        MainRelations
            .SelectMany(package.GetRelationshipsByType)
            .Where(relation => relation.TargetMode == TargetMode.Internal)
            .Select(relation => PackUriHelper.ResolvePartUri(relation.SourceUri, relation.TargetUri))
            .Where(package.PartExists)
            .Select(package.GetPart)
            .FirstOrDefault();

    private static bool HasContent(PackagePart part)
    {
        using var stream = part.GetStream();
        return stream.ReadByte() >= 0;
    }
}
