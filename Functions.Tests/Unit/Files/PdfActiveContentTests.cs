using System.IO.Compression;
using System.Text;
using Recruitment.Files;
using Recruitment.Files.Pdf;
using Recruitment.Tests.Applicants;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Tokens;

namespace Recruitment.Tests.Files;

/// <summary>A PDF that does more than be read is refused, wherever in the file that stands and however it is written.</summary>
public sealed class PdfActiveContentTests
{
    [Theory]
    [InlineData("<< /S /JavaScript /JS (app.alert(1)) >>")]
    [InlineData("<< /S /J#61vaScript /JS 9 0 R >>")]
    [InlineData("<< /S /JavaScript >>")]
    [InlineData("<< /S /Rendition /J#53 (app.alert(1)) >>")]
    [InlineData("<< /S /Launch /F (cmd.exe) >>")]
    [InlineData("<< /S /L#61unch /Win << /F (cmd.exe) >> >>")]
    [InlineData("<< /S /SubmitForm /F (https://elsewhere.example) >>")]
    [InlineData("<< /S /ImportData /F (data.fdf) >>")]
    [InlineData("<< /S /GoToR /F (\\\\\\\\elsewhere.example\\\\share\\\\x.pdf) >>")]
    [InlineData("<< /S /GoToE /T << /R /C >> >>")]
    [InlineData("<< /Type /Filespec /F (x.exe) /EF << /F 9 0 R >> >>")]
    [InlineData("<< /Names [(x) << /F (x.exe) /E#46 << /F 9 0 R >> >>] >>")]
    [InlineData("<< /Type /EmbeddedFile /Length 2 >>\nstream\nMZ\nendstream")]
    [InlineData("<< /Subtype /FileAttachment /FS 9 0 R >>")]
    [InlineData("<< /Subtype /RichMedia /RichMediaContent 9 0 R >>")]
    [InlineData("<< /Subtype /Screen >>")]
    [InlineData("<< /Subtype /Movie >>")]
    [InlineData("<< /Subtype /3D >>")]
    [InlineData("<< /Fields [] /XFA [(template) 9 0 R] >>")]
    [InlineData("<< /Type /Page /AA << /O 9 0 R >> >>")]
    [InlineData("<< /OpenAction << /S /URI /URI (https://elsewhere.example) >> >>")]
    [InlineData("<< /Kids [ << /A << /Next [ << /S /JavaScript >> ] >> >> ] >>")]
    [InlineData("/JavaScript")]
    public void It_is_found_in_any_object(string written)
    {
        Assert.Equal(CvError.ActivePdf, Fault(SamplePdf.With(written)));
        Assert.Equal(CvError.ActivePdf, Fault(SamplePdf.WithPacked(written.Split("\nstream")[0])));
    }

    /// <summary>As a reader finds it: what is packed in an encrypted file is found in no other way.</summary>
    [Fact]
    public void What_the_cross_reference_names_is_looked_at_also_when_it_is_packed()
    {
        using var document = PdfDocument.Open(SamplePdf.WithPacked("<< /S /Launch >>"), PdfObjects.Options());
        Assert.Contains(
            PdfObjects.Referred(document, default).OfType<DictionaryToken>(),
            found => found.Data.TryGetValue("S", out var kind) && kind is NameToken { Data: "Launch" }
        );
    }

    [Fact]
    public void It_is_found_in_an_object_to_which_nothing_refers()
    {
        var pdf = Encoding.Latin1.GetString(SampleCv.Pdf());
        var hidden = pdf.Replace("xref\n0", "77 0 obj<</S/JavaScript/JS(1)>>endobj\nxref\n0", StringComparison.Ordinal);
        Assert.Equal(CvError.ActivePdf, Fault(Encoding.Latin1.GetBytes(hidden)));
    }

    [Fact]
    public void It_is_found_where_the_opening_is_an_object_of_its_own()
    {
        Assert.Equal(CvError.ActivePdf, Fault(SamplePdf.Opening("<< /S /URI /URI (https://elsewhere.example) >>")));
        Assert.Null(Fault(SamplePdf.Opening("<< /S /GoTo /D [3 0 R /Fit] >>")));
        Assert.Null(Fault(SamplePdf.Opening("[3 0 R /Fit]")));
    }

    [Theory]
    [InlineData("<< /Subtype /Link /A << /S /URI /URI (https://portfolio.example/JavaScript/Launch) >> >>")]
    [InlineData("<< /Title (/JavaScript and /Launch) >>")]
    [InlineData("<< /S /GoTo /D [3 0 R /Fit] >>")]
    [InlineData("<< /S /Span /K 0 >>")]
    [InlineData("<< /Names << /EmbeddedFiles << /Names [] >> >> >>")]
    [InlineData("<< /AA << >> >>")]
    [InlineData("<< /OpenAction [3 0 R /XYZ null null 0] >>")]
    public void What_is_only_read_or_clicked_is_taken(string written)
    {
        Assert.Null(Fault(SamplePdf.With(written)));
        Assert.Null(Fault(SamplePdf.WithPacked(written)));
    }

    [Fact]
    public void A_file_that_unpacks_to_far_too_much_is_judged()
    {
        using var packed = new MemoryStream();
        using (var zip = new ZLibStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            for (var i = 0; i < 200; i++)
            {
                zip.Write(new byte[1024 * 1024]);
            }
        }

        var bomb = SamplePdf.WithStream("/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode", packed.ToArray());
        Assert.NotEqual(CvError.ActivePdf, Fault(bomb));
    }

    private static CvError? Fault(byte[] pdf) => CvRules.Check("cv.pdf", BinaryData.FromBytes(pdf)).Fault;
}
