using Recruitment.Embedded.Blobs.Triggers;

namespace Recruitment.Tests.Embedded.Blobs;

public sealed class BlobTriggerPatternTests
{
    [Fact]
    public void Parameters_take_their_parts_of_the_name()
    {
        var values = new BlobTriggerPattern("cvs/{procedureId}/{candidateId}/{fileName}").Match(
            "cvs",
            "p1/c1/my cv.pdf"
        );
        Assert.Equal(
            new Dictionary<string, string>
            {
                ["procedureId"] = "p1",
                ["candidateId"] = "c1",
                ["fileName"] = "my cv.pdf",
            },
            values
        );
    }

    [Theory]
    [InlineData("cvs/{name}", "cvs", "any/depth.pdf", true)]
    [InlineData("cvs/{name}.{ext}", "cvs", "a.b.pdf", true)]
    [InlineData("cvs/{name}.pdf", "cvs", "a.docx", false)]
    [InlineData("cvs/{name}.pdf", "cvs", "aXpdf", false)]
    [InlineData("cvs/{a}/{b}", "cvs", "one", false)]
    [InlineData("cvs/{a}/{b}", "records", "one/two", false)]
    [InlineData("cvs", "cvs", "whatever", true)]
    [InlineData("cvs/fixed.txt", "cvs", "fixed.txt", true)]
    [InlineData("cvs/fixed.txt", "cvs", "fixed.txt2", false)]
    public void A_pattern_matches_as_on_the_official_host(
        string pattern,
        string container,
        string blob,
        bool matches
    ) => Assert.Equal(matches, new BlobTriggerPattern(pattern).Match(container, blob) is not null);

    [Theory]
    [InlineData("")]
    [InlineData("/x")]
    [InlineData("cvs/")]
    [InlineData("{container}/x")]
    public void A_pattern_without_a_literal_container_is_refused(string pattern) =>
        Assert.Throws<FormatException>(() => new BlobTriggerPattern(pattern));
}
