using System.IO.Compression;
using System.IO.Packaging;
using System.Xml;

namespace Recruitment.Files;

/// <summary>
/// Whether a Word document can do more than be read: run macros, carry other files, or fetch something from elsewhere
/// when it is opened. Links that people click are none of these.
/// </summary>
internal static class DocxActiveContent
{
    /// <summary>The first bytes of a compound file (MS-CFB): macros and embedded objects, whatever they are called.</summary>
    private static readonly byte[] Compound = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    private static readonly string[] MacroRelations = ["vbaProject", "wordVbaData", "attachedToolbars"];

    /// <summary>The last part of a relation's type, in both forms of the standard (ISO/IEC 29500-1, 11.3 and 15.2).</summary>
    private static readonly string[] ActiveRelations =
    [
        "activeXControlBinary",
        "aFChunk",
        "control",
        "externalLink",
        "frame",
        "oleObject",
        "package",
        "subDocument",
    ];

    public static bool HasMacros(Package package, ZipArchive archive) =>
        package
            .GetParts()
            .Any(part =>
                part.ContentType.Contains("vbaProject", StringComparison.OrdinalIgnoreCase)
                || part.ContentType.Contains("macroEnabled", StringComparison.OrdinalIgnoreCase)
            )
        || Relations(archive).Any(relation => MacroRelations.Contains(relation.Kind, StringComparer.OrdinalIgnoreCase));

    /// <exception cref="OperationCanceledException">It takes longer than a document takes.</exception>
    public static bool IsIn(Package package, ZipArchive archive, CancellationToken cancellationToken) =>
        Relations(archive).Any(IsActive)
        || archive.Entries.Any(IsFile)
        || package
            .GetParts()
            .Any(part =>
                part.ContentType.Contains("oleObject", StringComparison.OrdinalIgnoreCase)
                || part.ContentType.Contains("activeX", StringComparison.OrdinalIgnoreCase)
                || part.ContentType.EndsWith("xml", StringComparison.OrdinalIgnoreCase)
                    && DocxFields.AnyFetches(part, cancellationToken)
            );

    private static bool IsActive(Relation relation) =>
        ActiveRelations.Contains(relation.Kind, StringComparer.OrdinalIgnoreCase)
        || relation is { IsExternal: true, Kind: not "hyperlink" }
            && !(relation.Kind == "attachedTemplate" && IsOnOwnDisk(relation.Target));

    /// <summary>
    /// Word notes the template of the writer's own disk in most documents that are made of one. It is looked for on the
    /// reader's disk, and nothing leaves the machine.
    /// </summary>
    private static bool IsOnOwnDisk(string target)
    {
        var path = target.StartsWith("file:///", StringComparison.OrdinalIgnoreCase)
            ? target["file:///".Length..]
            : target;
        var isDrive = path is [_, ':', ..] && char.IsAsciiLetter(path[0]);
        return (isDrive || !path.Contains(':', StringComparison.Ordinal))
            && path is not ([] or ['/' or '\\' or '%', ..]);
    }

    /// <summary>A compound file, a package or a program.</summary>
    private static bool IsFile(ZipArchiveEntry entry)
    {
        Span<byte> start = stackalloc byte[Compound.Length];
        using var stream = entry.Open();
        var read = start[..stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false)];
        return read.SequenceEqual(Compound)
            || read.StartsWith("PK\u0003\u0004"u8)
            || read.StartsWith("MZ"u8)
            || read.StartsWith("{\\rtf"u8);
    }

    /// <summary>
    /// Read as they are written: the framework's own reading throws at an address of a link that somebody mistyped, which
    /// many documents hold.
    /// </summary>
    private static IEnumerable<Relation> Relations(ZipArchive archive)
    {
        var lists = archive.Entries.Where(e => e.FullName.EndsWith(".rels", StringComparison.OrdinalIgnoreCase));
        foreach (var list in lists)
        {
            using var stream = list.Open();
            using var xml = XmlReader.Create(stream, DocxFields.Bounds);
            while (xml.Read())
            {
                if (xml is { NodeType: XmlNodeType.Element, LocalName: "Relationship" })
                {
                    yield return new Relation(
                        (xml.GetAttribute("Type") ?? "").Split('/')[^1].Trim(),
                        (xml.GetAttribute("Target") ?? "").Trim(),
                        string.Equals(
                            xml.GetAttribute("TargetMode")?.Trim(),
                            "External",
                            StringComparison.OrdinalIgnoreCase
                        )
                    );
                }
            }
        }
    }

    private sealed record Relation(string Kind, string Target, bool IsExternal);
}
