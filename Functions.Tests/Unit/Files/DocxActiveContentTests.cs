using Recruitment.Files;
using Recruitment.Tests.Applicants;

namespace Recruitment.Tests.Files;

/// <summary>A Word document that does more than be read is refused; one as people write them is taken.</summary>
public sealed class DocxActiveContentTests
{
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Strict = "http://purl.oclc.org/ooxml/officeDocument/relationships";
    private const string Microsoft = "http://schemas.microsoft.com/office/2006/relationships";
    private const string Words = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    [Theory]
    [InlineData(Office + "/attachedTemplate", "https://elsewhere.example/t.dotm", "External")]
    [InlineData(Office + "/attachedTemplate", "file://elsewhere.example/share/t.dotm", "External")]
    [InlineData(Office + "/attachedTemplate", "file:////elsewhere.example/share/t.dotm", "External")]
    [InlineData(Office + "/attachedTemplate", "\\\\elsewhere.example\\share\\t.dotm", "external")]
    [InlineData(Strict + "/attachedTemplate", "//elsewhere.example/t.dotm", "External")]
    [InlineData(Office + "/image", "https://elsewhere.example/seen.png", "External")]
    [InlineData(Office + "/frame", "https://elsewhere.example/x.htm", "External")]
    [InlineData(Office + "/oleObject", "https://elsewhere.example/x.hta", "External")]
    [InlineData(Office + "/oleObject", "embeddings/a.bin", "Internal")]
    [InlineData(Office + "/package", "embeddings/a.xlsx", "Internal")]
    [InlineData(Office + "/aFChunk", "afchunk.mht", "Internal")]
    [InlineData(Strict + "/aFChunk", "afchunk.rtf", "Internal")]
    [InlineData(Office + "/control", "activeX/a.xml", "Internal")]
    [InlineData(Office + "/subDocument", "b.docx", "External")]
    [InlineData("http://relations.example/whatever", "https://elsewhere.example", "External")]
    public void A_relation_to_something_else_than_itself_is_refused(string type, string target, string mode) =>
        Assert.Equal(CvError.ActiveDocx, Fault(Related(type, target, mode)));

    [Theory]
    [InlineData(Office + "/hyperlink", "https://portfolio.example/", "External")]
    [InlineData(Office + "/hyperlink", "mailto:a@school.example; b@@school.example", "External")]
    [InlineData(Strict + "/hyperlink", "https://portfolio.example/", "External")]
    [InlineData(Office + "/attachedTemplate", "file:///C:\\Users\\me\\Templates\\Resume.dotx", "External")]
    [InlineData(Office + "/attachedTemplate", "Normal.dotm", "External")]
    [InlineData(Office + "/styles", "styles.xml", "Internal")]
    public void What_people_write_is_taken(string type, string target, string mode) =>
        Assert.Null(Fault(Related(type, target, mode)));

    [Theory]
    [InlineData("vbaProject", "other.bin")]
    [InlineData("wordVbaData", "other.xml")]
    public void Macros_are_known_by_their_relation_under_any_name(string kind, string target) =>
        Assert.Equal(CvError.Macros, Fault(Related($"{Microsoft}/{kind}", target, "Internal")));

    [Theory]
    [InlineData("PK\u0003\u0004 another package")]
    [InlineData("MZ a program")]
    [InlineData("{\\rtf1 another document}")]
    public void A_file_within_is_known_by_its_content_under_any_name(string content) =>
        Assert.Equal(CvError.ActiveDocx, Fault(Document("", ("word/media/picture.png", content))));

    [Theory]
    [InlineData("<w:fldSimple w:instr=\" DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe x \"/>")]
    [InlineData(
        "<w:r><w:fldChar w:fldCharType=\"begin\"/><w:instrText> DD</w:instrText><w:instrText>E cmd x</w:instrText><w:fldChar w:fldCharType=\"end\"/></w:r>"
    )]
    [InlineData(
        "<w:r><w:fldChar w:fldCharType=\"begin\"/><w:instrText>INCLUDEPICTURE \"https://elsewhere.example/a.png\"</w:instrText></w:r>"
    )]
    [InlineData("<w:fldSimple w:instr=\"INCLUDETEXT &quot;\\\\elsewhere.example\\a&quot;\"/>")]
    public void A_field_that_fetches_or_starts_something_is_refused(string body) =>
        Assert.Equal(CvError.ActiveDocx, Fault(Document(body)));

    [Theory]
    [InlineData("<w:fldSimple w:instr=\" PAGE \"/>")]
    [InlineData("<w:fldSimple w:instr=\" HYPERLINK &quot;https://portfolio.example/link&quot; \"/>")]
    [InlineData("<w:fldSimple w:instr=\" INCLUDEPICTURE &quot;/var/folders/a.png&quot; \"/>")]
    [InlineData("<w:r><w:t>DDE, LINK and INCLUDETEXT are words</w:t></w:r>")]
    public void A_field_that_only_shows_is_taken(string body) => Assert.Null(Fault(Document(body)));

    private static byte[] Related(string type, string target, string mode) =>
        Document(
            "",
            (
                "word/_rels/document.xml.rels",
                $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"a\" Type=\"{type}\" Target=\"{target}\" TargetMode=\"{mode}\"/></Relationships>"
            )
        );

    private static byte[] Document(string body, params (string Name, string Content)[] parts) =>
        SampleCv.Package(
            SampleCv.Document,
            [
                (
                    "word/document.xml",
                    $"<w:document xmlns:w=\"{Words}\"><w:body><w:p>{body}</w:p></w:body></w:document>"
                ),
                .. parts,
            ]
        );

    private static CvError? Fault(byte[] docx) => CvRules.Check("cv.docx", BinaryData.FromBytes(docx)).Fault;
}
