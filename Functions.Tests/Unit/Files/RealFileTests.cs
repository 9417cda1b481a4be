using System.Text;
using Recruitment.Files;
using Recruitment.Tests.Applicants;
using Recruitment.Tests.Architecture;

namespace Recruitment.Tests.Files;

/// <summary>Files as programs and mail servers really make them; those in <c>Samples</c> are of nobody.</summary>
public sealed class RealFileTests
{
    private const string Relations =
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument";
    private const string StrictRelations = "http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument";

    [Theory]
    [InlineData("owner-password.pdf", CvKind.Pdf)]
    [InlineData("leading-newline.pdf", CvKind.Pdf)]
    [InlineData("byte-order-mark.pdf", CvKind.Pdf)]
    [InlineData("trailing-zeros.pdf", CvKind.Pdf)]
    [InlineData("word-online.docx", CvKind.Docx)]
    public void A_file_that_everybody_can_open_is_taken(string name, CvKind kind) =>
        Assert.Equal(CvCheck.Accepted(kind), Check(name, Sample(name)));

    [Theory]
    [InlineData("password.pdf")]
    [InlineData("compound.docx")]
    public void A_file_that_asks_for_a_password_is_refused_for_that(string name) =>
        Assert.Equal(CvError.Protected, Check(name, Sample(name)).Fault);

    [Fact]
    public void A_document_of_an_old_word_is_not_said_to_have_a_password()
    {
        byte[] old = [.. Sample("compound.docx"), .. Encoding.Unicode.GetBytes("Root Entry\0WordDocument")];
        Assert.Equal(CvError.WrongContent, Check("cv.docx", old).Fault);
    }

    [Theory]
    [InlineData(1019, null)]
    [InlineData(1020, null)]
    [InlineData(1024, null)]
    [InlineData(1025, CvError.WrongContent)]
    public void A_header_is_looked_for_as_far_as_readers_do(int before, CvError? fault)
    {
        byte[] file = [.. Enumerable.Repeat((byte)'\n', before), .. SampleCv.Pdf()];
        Assert.Equal(fault, Check("cv.pdf", file).Fault);
    }

    [Theory]
    [InlineData("<!DOCTYPE html><script>1</script>\n")]
    [InlineData("\n\n <html>\n")]
    public void A_page_for_a_browser_is_no_pdf(string before) =>
        Assert.Equal(
            CvError.WrongContent,
            Check("cv.pdf", [.. Encoding.ASCII.GetBytes(before), .. SampleCv.Pdf()]).Fault
        );

    [Theory]
    [InlineData("word/document.xml", Relations)]
    [InlineData("word/document2.xml", Relations)]
    [InlineData("Word/Document.xml", Relations)]
    [InlineData("inhoud.xml", StrictRelations)]
    public void The_main_part_is_what_the_relations_name(string part, string relation) =>
        Assert.Equal(CvCheck.Accepted(CvKind.Docx), Check("cv.docx", Package(part, $"/{part}", relation)));

    [Theory]
    [InlineData("/word/other.xml", Relations)]
    [InlineData("https://elsewhere.example/document.xml", Relations)]
    [InlineData("/word/document.xml", "http://relations.example/thumbnail")]
    public void A_package_without_a_main_part_is_refused(string target, string relation) =>
        Assert.Equal(CvError.WrongContent, Check("cv.docx", Package("word/document.xml", target, relation)).Fault);

    [Fact]
    public void Macros_are_known_by_their_type_under_any_name()
    {
        var docx = SampleCv.Zip(
            (
                "[Content_Types].xml",
                Types(
                    "word/document.xml",
                    "<Override PartName=\"/word/picture.bin\" ContentType=\"application/vnd.ms-office.vbaProject\"/>"
                )
            ),
            ("_rels/.rels", RelationsTo("word/document.xml", Relations)),
            ("word/document.xml", "<x/>"),
            ("word/picture.bin", "macros")
        );
        Assert.Equal(CvError.Macros, Check("cv.docx", docx).Fault);
    }

    private static byte[] Package(string part, string target, string relation) =>
        SampleCv.Zip(
            ("[Content_Types].xml", Types(part, "")),
            ("_rels/.rels", RelationsTo(target, relation)),
            (part, "<x/>")
        );

    private static string Types(string part, string more) =>
        $"""
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
              <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
              <Override PartName="/{part}" ContentType="{SampleCv.Document}"/>{more}
            </Types>
            """;

    private static string RelationsTo(string target, string relation) =>
        $"""
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
              <Relationship Id="a" Type="{relation}" Target="{target}" TargetMode="{(
                  target.StartsWith("http", StringComparison.Ordinal) ? "External" : "Internal"
              )}"/>
            </Relationships>
            """;

    private static byte[] Sample(string name) =>
        File.ReadAllBytes(Repository.PathOf($"Functions.Tests/Unit/Files/Samples/{name}"));

    private static CvCheck Check(string name, byte[] content) => CvRules.Check(name, BinaryData.FromBytes(content));
}
