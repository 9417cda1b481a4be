using System.IO.Compression;
using System.Security;
using System.Text;

namespace Recruitment.Tests.Applicants;

/// <summary>Makes small, valid CVs of people who don't exist.</summary>
internal static class SampleCv
{
    private const string WordProcessing = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    public const string Document = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    private const string MacroDocument = "application/vnd.ms-word.document.macroEnabled.main+xml";

    /// <summary>A PDF of one page with the text, which is ASCII.</summary>
    public static byte[] Pdf(string text = "Curriculum vitae")
    {
        var page = $"BT /F1 12 Tf 72 770 Td ({text.Replace("(", "\\(").Replace(")", "\\)")}) Tj ET";
        string[] objects =
        [
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
            $"<< /Length {page.Length} >>\nstream\n{page}\nendstream",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        ];
        var pdf = new StringBuilder("%PDF-1.4\n");
        var offsets = new List<int>();
        for (var i = 0; i < objects.Length; i++)
        {
            offsets.Add(pdf.Length);
            pdf.Append($"{i + 1} 0 obj\n{objects[i]}\nendobj\n");
        }

        var crossReference = pdf.Length;
        pdf.Append($"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n");
        offsets.ForEach(offset => pdf.Append($"{offset:D10} 00000 n \n"));
        pdf.Append($"trailer\n<< /Size {objects.Length + 1} /Root 1 0 R >>\n");
        pdf.Append($"startxref\n{crossReference}\n%%EOF\n");
        return Encoding.ASCII.GetBytes(pdf.ToString());
    }

    /// <summary>A PDF that is padded to the length in bytes.</summary>
    public static byte[] PdfOf(int length)
    {
        var pdf = Pdf();
        var padded = new byte[length];
        Array.Fill(padded, (byte)' ');
        var header = "%PDF-1.4\n"u8.Length;
        pdf.AsSpan(0, header).CopyTo(padded);
        pdf.AsSpan(header).CopyTo(padded.AsSpan(length - (pdf.Length - header)));
        return padded;
    }

    /// <summary>A Word document with the text.</summary>
    public static byte[] Docx(string text = "Curriculum vitae") =>
        Package(
            Document,
            (
                "word/document.xml",
                $"<w:document xmlns:w=\"{WordProcessing}\"><w:body><w:p><w:r><w:t>{SecurityElement.Escape(text)}</w:t></w:r></w:p></w:body></w:document>"
            )
        );

    /// <summary>A Word document that carries macros, under the name of a plain one.</summary>
    public static byte[] DocxWithMacros() =>
        Package(
            MacroDocument,
            ("word/document.xml", $"<w:document xmlns:w=\"{WordProcessing}\"/>"),
            ("word/vbaProject.bin", "macros")
        );

    /// <summary>A zip of the parts, with a list of contents that declares the main document to be of that type.</summary>
    public static byte[] Package(string mainType, params (string Name, string Content)[] parts)
    {
        var contentTypes =
            $"<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\"/word/document.xml\" ContentType=\"{mainType}\"/></Types>";
        const string Relationships =
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>";
        return Zip([("[Content_Types].xml", contentTypes), ("_rels/.rels", Relationships), .. parts]);
    }

    public static byte[] Zip(params (string Name, string Content)[] parts)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in parts)
            {
                using var writer = new StreamWriter(archive.CreateEntry(name).Open());
                writer.Write(content);
            }
        }

        return stream.ToArray();
    }
}
