using System.IO.Compression;
using System.Xml;

namespace Recruitment.Files;

/// <summary>Recognises a Word document: a zip whose list of contents names a main document without macros.</summary>
internal static class DocxRules
{
    private const string ContentTypes = "[Content_Types].xml";
    private const string MainDocument = "word/document.xml";
    private const string MacroProject = "vbaProject.bin";
    private const string Plain = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

    /// <summary>A list of contents is some kilobytes; more is an attempt to fill the memory.</summary>
    private const long MaxContentTypesBytes = 1024 * 1024;

    public static bool IsZip(ReadOnlySpan<byte> content) => content.StartsWith("PK\u0003\u0004"u8);

    public static CvCheck Check(BinaryData content)
    {
        try
        {
            using var archive = new ZipArchive(content.ToStream(), ZipArchiveMode.Read);
            return Check(archive);
        }
        catch (Exception broken) when (broken is InvalidDataException or XmlException)
        {
            return CvCheck.Refused(CvError.Damaged);
        }
    }

    private static CvCheck Check(ZipArchive archive)
    {
        var contents = archive.GetEntry(ContentTypes);
        if (contents is null || archive.GetEntry(MainDocument) is not { Length: > 0 })
        {
            return CvCheck.Refused(CvError.WrongContent);
        }

        if (archive.Entries.Any(e => e.Name.Equals(MacroProject, StringComparison.OrdinalIgnoreCase)))
        {
            return CvCheck.Refused(CvError.Macros);
        }

        return contents.Length <= MaxContentTypesBytes && DeclaresDocument(contents)
            ? CvCheck.Accepted(CvKind.Docx)
            : CvCheck.Refused(CvError.WrongContent);
    }

    private static bool DeclaresDocument(ZipArchiveEntry contents)
    {
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            MaxCharactersInDocument = MaxContentTypesBytes,
        };
        using var stream = contents.Open();
        using var reader = XmlReader.Create(stream, settings);
        var found = false;
        while (reader.Read())
        {
            found |= reader.NodeType == XmlNodeType.Element && reader.GetAttribute("ContentType") == Plain;
        }

        return found;
    }
}
