namespace Recruitment.Tests.Browser;

[Collection(BrowserTests.Name)]
public sealed class InspectorTests(BrowserFixture browser)
{
    [Theory]
    [InlineData("""<p>Welkom</p>""", null)]
    [InlineData("""<p style="width: 900px">Welkom</p>""", "pixels wide in a window of 320")]
    [InlineData("""<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">""", "Images must have alternative text")]
    [InlineData("""<p style="color: #777; background: #444">Welkom</p>""", "color contrast")]
    [InlineData("""<p class="night">Welkom</p>""", "color contrast")]
    [InlineData("""<h4>Welkom</h4>""", "Heading levels should only increase by one")]
    [InlineData(
        """<time datetime="2026-12-14T09:00:00.1234567Z">nu</time>""",
        "Bad value “2026-12-14T09:00:00.1234567Z”"
    )]
    [InlineData("""<p><button type="button">Verder</button></p>""", "on paper: <button")]
    public async Task What_is_wrong_with_a_page_is_a_fault(string body, string? fault)
    {
        await using var inspector = await browser.InspectAsync(new Uri("http://127.0.0.1"));
        const string Night = "@media (prefers-color-scheme: dark) { .night { color: #777; background: #444 } }";
        await inspector.Page.SetContentAsync(
            $"""
            <!DOCTYPE html>
            <html lang="nl"><head><title>Welkom</title><style>{Night}</style></head>
            <body><main><h1>Welkom</h1>{body}</main></body></html>
            """
        );

        var faults = await inspector.FaultsAsync("page");

        if (fault is null)
        {
            Assert.Empty(faults);
        }
        else
        {
            Assert.Contains(faults, one => one.Contains(fault, StringComparison.Ordinal));
        }
    }
}
