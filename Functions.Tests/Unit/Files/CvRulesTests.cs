using System.Text;
using Recruitment.Files;
using Recruitment.Tests.Applicants;
using Recruitment.Wording;

namespace Recruitment.Tests.Files;

public sealed class CvRulesTests
{
    [Fact]
    public void A_pdf_is_accepted() => Assert.Equal(CvCheck.Accepted(CvKind.Pdf), Check("cv.pdf", SampleCv.Pdf()));

    [Fact]
    public void A_word_document_is_accepted() =>
        Assert.Equal(CvCheck.Accepted(CvKind.Docx), Check("cv.DOCX", SampleCv.Docx()));

    [Fact]
    public void A_pdf_of_exactly_ten_megabytes_is_accepted_and_one_byte_more_is_not()
    {
        var largest = SampleCv.PdfOf((int)CvRules.MaxBytes);
        var larger = SampleCv.PdfOf((int)CvRules.MaxBytes + 1);
        Assert.Equal(CvCheck.Accepted(CvKind.Pdf), Check("cv.pdf", largest));
        Assert.Equal(CvError.TooLarge, Check("cv.pdf", larger).Fault);
    }

    [Theory]
    [InlineData("", CvError.Missing)]
    [InlineData("../../x", CvError.NameIsPath)]
    [InlineData("..\\cv.pdf", CvError.NameIsPath)]
    [InlineData("map/cv.pdf", CvError.NameIsPath)]
    [InlineData("..pdf", CvError.NameIsPath)]
    [InlineData("cv\0.pdf", CvError.NameUnreadable)]
    [InlineData("cv\r\nX-Header: 1.pdf", CvError.NameUnreadable)]
    [InlineData("cv\u202Efdp.exe.pdf", CvError.NameUnreadable)]
    [InlineData("cv\uD800.pdf", CvError.NameUnreadable)]
    [InlineData("cv.exe", CvError.WrongType)]
    [InlineData("cv.pdf.exe", CvError.WrongType)]
    [InlineData("cv", CvError.WrongType)]
    public void A_file_is_refused_for_its_name(string name, CvError fault) =>
        Assert.Equal(fault, Check(name, SampleCv.Pdf()).Fault);

    [Fact]
    public void A_name_that_is_too_long_is_refused() =>
        Assert.Equal(CvError.NameTooLong, Check(new string('a', 200) + ".pdf", SampleCv.Pdf()).Fault);

    [Fact]
    public void An_empty_file_is_refused() => Assert.Equal(CvError.Empty, Check("cv.pdf", []).Fault);

    [Fact]
    public void A_picture_named_pdf_is_refused() =>
        Assert.Equal(
            CvError.WrongContent,
            Check("cv.pdf", [0x89, .. Encoding.ASCII.GetBytes("PNG\r\n\u001a\n and more")]).Fault
        );

    [Fact]
    public void A_page_that_mentions_pdf_somewhere_is_refused() =>
        Assert.Equal(
            CvError.WrongContent,
            Check("cv.pdf", Encoding.ASCII.GetBytes("<script></script>%PDF-1.4 %%EOF")).Fault
        );

    [Fact]
    public void Every_pdf_that_was_cut_off_is_refused()
    {
        var pdf = SampleCv.Pdf();
        var end = Encoding.ASCII.GetString(pdf).IndexOf("%%EOF", StringComparison.Ordinal);
        for (var length = "%PDF-".Length; length < end + "%%EOF".Length; length++)
        {
            Assert.Equal(CvError.Damaged, Check("cv.pdf", pdf[..length]).Fault);
        }
    }

    [Fact]
    public void Every_word_document_that_was_cut_off_is_refused()
    {
        var docx = SampleCv.Docx();
        for (var length = 1; length < docx.Length; length++)
        {
            Assert.NotNull(Check("cv.docx", docx[..length]).Fault);
        }
    }

    [Fact]
    public void A_word_document_with_macros_is_refused() =>
        Assert.Equal(CvError.Macros, Check("cv.docx", SampleCv.DocxWithMacros()).Fault);

    [Fact]
    public void A_zip_that_is_no_word_document_is_refused()
    {
        Assert.Equal(CvError.WrongContent, Check("cv.docx", SampleCv.Zip(("virus.exe", "MZ"))).Fault);
        Assert.Equal(
            CvError.WrongContent,
            Check("cv.docx", SampleCv.Package("application/x-other", ("word/document.xml", "<x/>"))).Fault
        );
    }

    [Fact]
    public void A_list_of_contents_with_a_document_type_is_refused()
    {
        const string Bomb = "<!DOCTYPE x [<!ENTITY a \"aaaa\">]><Types>&a;</Types>";
        var docx = SampleCv.Zip(("[Content_Types].xml", Bomb), ("word/document.xml", "<x/>"));
        Assert.Equal(CvError.Damaged, Check("cv.docx", docx).Fault);
    }

    [Fact]
    public void Every_fault_has_a_sentence_in_Dutch_and_in_English()
    {
        foreach (var fault in Enum.GetValues<CvError>())
        {
            var (dutch, english) = (TextOf(fault, "nl"), TextOf(fault, "en"));
            Assert.EndsWith(".", dutch);
            Assert.EndsWith(".", english);
            Assert.NotEqual(dutch, english);
        }
    }

    private static string TextOf(CvError fault, string language)
    {
        ReaderLanguage.Use(language);
        return CvErrorTexts.For(fault);
    }

    private static CvCheck Check(string name, byte[] content) => CvRules.Check(name, BinaryData.FromBytes(content));
}
