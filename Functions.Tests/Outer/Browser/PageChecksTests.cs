namespace Recruitment.Tests.Browser;

[Collection(BrowserTests.Name)]
public sealed class PageChecksTests(BrowserFixture browser)
{
    private const int Width = 400;

    [Theory]
    [InlineData("""<p>Welkom</p>""", null)]
    [InlineData("""<img src="data:,">""", "page: Images must have alternative text: <img src=\"data:,\">")]
    [InlineData("""<p style="width: 900px">Welkom</p>""", "page is ")]
    public async Task What_is_inaccessible_or_too_wide_is_a_fault(string body, string? fault)
    {
        await using var visitor = await browser.InspectAsync(new Uri("http://127.0.0.1"));
        await visitor.Page.SetViewportSizeAsync(Width, Width);
        await visitor.Page.SetContentAsync(
            $"""<!doctype html><html lang="nl"><head><title>Welkom</title></head><body><main>{body}</main></body></html>"""
        );
        var faults = await visitor.FaultsAsync("page", Width);
        if (fault is null)
        {
            Assert.Empty(faults);
        }
        else
        {
            Assert.StartsWith(fault, Assert.Single(faults));
        }
    }
}
