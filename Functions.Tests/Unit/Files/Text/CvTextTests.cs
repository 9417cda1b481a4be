using System.IO.Compression;
using System.Text;
using Recruitment.Files;
using Recruitment.Files.Text;
using Recruitment.Tests.Applicants;

namespace Recruitment.Tests.Files.Text;

public sealed class CvTextTests
{
    private const string Words = "Ik geef sinds 2010 les aan brugklassen en begeleid er mentoren bij hun werk.";

    [Fact]
    public async Task The_words_of_a_pdf_and_of_a_word_document_are_read()
    {
        Assert.Contains(Words, await ReadAsync(SampleCv.Pdf(Words), CvKind.Pdf));
        Assert.Contains(Words, await ReadAsync(SampleCv.Docx(Words), CvKind.Docx));
    }

    [Fact]
    public async Task What_holds_no_text_or_is_broken_has_none()
    {
        Assert.Null(await ReadAsync(SampleCv.Pdf("Scan"), CvKind.Pdf));
        Assert.Null(await ReadAsync(SampleCv.Pdf(Words)[..300], CvKind.Pdf));
        Assert.Null(await ReadAsync("PK"u8.ToArray(), CvKind.Docx));
        Assert.Null(await ReadAsync([], CvKind.Pdf));
    }

    [Fact]
    public async Task A_document_that_unpacks_to_more_than_a_document_needs_is_not_unpacked()
    {
        var bomb = new MemoryStream();
        using (var packing = new ZLibStream(bomb, CompressionLevel.Fastest, leaveOpen: true))
        {
            var spaces = new byte[1024 * 1024];
            Array.Fill(spaces, (byte)' ');
            for (var megabyte = 0; megabyte < 200; megabyte++)
            {
                packing.Write(spaces);
            }
        }

        var before = GC.GetTotalAllocatedBytes();
        Assert.Null(await ReadAsync(Packed(bomb.ToArray()), CvKind.Pdf));
        Assert.InRange(GC.GetTotalAllocatedBytes() - before, 0, 100 * 1024 * 1024);
    }

    /// <summary>A PDF whose page is packed.</summary>
    private static byte[] Packed(byte[] page)
    {
        var pdf = new MemoryStream();
        var offsets = new List<long>();
        Write("%PDF-1.4\n");
        Add("<< /Type /Catalog /Pages 2 0 R >>");
        Add("<< /Type /Pages /Kids [3 0 R] /Count 1 >>");
        Add("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>");
        offsets.Add(pdf.Length);
        Write($"4 0 obj\n<< /Length {page.Length} /Filter /FlateDecode >>\nstream\n");
        pdf.Write(page);
        Write("\nendstream\nendobj\n");
        var references = pdf.Length;
        Write($"xref\n0 {offsets.Count + 1}\n0000000000 65535 f \n");
        offsets.ForEach(offset => Write($"{offset:D10} 00000 n \n"));
        Write($"trailer\n<< /Size {offsets.Count + 1} /Root 1 0 R >>\nstartxref\n{references}\n%%EOF\n");
        return pdf.ToArray();

        void Add(string content)
        {
            offsets.Add(pdf.Length);
            Write($"{offsets.Count} 0 obj\n{content}\nendobj\n");
        }

        void Write(string text) => pdf.Write(Encoding.ASCII.GetBytes(text));
    }

    private static Task<string?> ReadAsync(byte[] content, CvKind kind) =>
        CvText.ReadAsync(BinaryData.FromBytes(content), kind, CancellationToken.None);
}
