using Recruitment.Tests.Html;

namespace Recruitment.Tests.Browser;

/// <summary>Every page and mail in every variation, also those that no journey of the tests comes by.</summary>
[Collection(BrowserTests.Name)]
public sealed class RenderedPagesTests(BrowserFixture browser)
{
    [Fact]
    public async Task Every_page_and_mail_is_valid_HTML()
    {
        var checker = await browser.Checker;
        await using var services = RenderedComponents.OfficialServices(validatesScopes: false);
        var faults = new SortedSet<string>(StringComparer.Ordinal);
        await foreach (var (component, html) in RenderedComponents.RenderAsync(services, faults))
        {
            faults.UnionWith((await checker.FaultsAsync(html)).Select(fault => $"{component.Name}: {fault}"));
        }

        File.AppendAllLines("/tmp/proof-rendered.txt", faults);
        Assert.Empty(faults);
    }
}
