using AngleSharp.Html.Parser;
using Recruitment.Mail;

namespace Recruitment.Tests.Mail;

public sealed class MailTextTests
{
    [Fact]
    public void Paragraphs_lists_facts_and_links_become_readable_text() =>
        Assert.Equal(
            """
            Beste Zoë,

            U kunt kiezen:

            - maandag
            - dinsdag
              1. ochtend
              2. middag

            Waar: kamer 1.12
            Wanneer: 8 februari

            Kies een tijd: https://werving.example/l/abc
            Vragen? Mail werving@school.example
            of bel.

            Losse tekst

            """.ReplaceLineEndings("\n"),
            Of(
                """
                <html><head><title>x</title><style>p { color: red }</style></head><body>
                  <p>Beste   Zoë,</p>
                  <div><p>U kunt
                    kiezen:</p>
                    <ul><li>maandag</li><li>dinsdag<ol><li>ochtend</li><li>middag</li></ol></li></ul>
                  </div>
                  <dl><dt>Waar</dt><dd>kamer 1.12</dd><dt>Wanneer</dt><dd>8 februari</dd></dl>
                  <p><a href="https://werving.example/l/abc" style="color:red">Kies een tijd</a><br>Vragen? Mail <a href="mailto:werving@school.example">werving@school.example</a><br />of bel.</p>
                  Losse tekst
                </body></html>
                """
            )
        );

    [Fact]
    public void Lines_are_wrapped_between_words_but_an_address_stays_whole()
    {
        var address = $"https://werving.example/l/{new string('a', 150)}";
        var words = string.Join(' ', Enumerable.Repeat("woorden", 40));

        var lines = Of($"<p>{words}</p><ul><li>{words}</li></ul><p><a href='{address}'>Stem</a></p>").Split('\n');

        Assert.Contains(address, lines);
        Assert.All(lines.Where(line => line != address), line => Assert.InRange(line.Length, 0, 76));
        Assert.Equal(80, lines.Sum(line => line.Split(' ').Count(word => word == "woorden")));
        Assert.Contains(lines, line => line.StartsWith("  woorden", StringComparison.Ordinal));
    }

    [Fact]
    public void What_people_typed_stays_text() => Assert.Equal("1 < 2 & <b>\n", Of("<p>1 &lt; 2 &amp; &lt;b&gt;</p>"));

    private static string Of(string html) => MailText.Of(new HtmlParser().ParseDocument(html));
}
