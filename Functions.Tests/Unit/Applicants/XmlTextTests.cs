using System.Xml.Linq;
using FsCheck;
using FsCheck.Fluent;
using Recruitment.Applicants.Applying;

namespace Recruitment.Tests.Applicants;

public sealed class XmlTextTests
{
    [Fact]
    public void Any_text_becomes_one_that_is_read_back_as_it_is() =>
        Prop.ForAll<string?>(text =>
            {
                var kept = XmlText.Of(text ?? "");
                var written = new XElement("text", new XCData(kept)).ToString();
                return XElement.Parse(written).Value == kept.ReplaceLineEndings("\n");
            })
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Half_a_character_is_left_out_and_a_whole_one_stays() =>
        Assert.Equal("half  and whole \U0001F393", XmlText.Of($"half {'\uD83C'} and whole \U0001F393"));

    [Theory]
    [InlineData("a\u0000b\u001Fc", "abc")]
    [InlineData("é ]]> &", "é ]]> &")]
    public void What_xml_has_no_place_for_is_left_out(string text, string expected) =>
        Assert.Equal(expected, XmlText.Of(text));
}
