using Recruitment.Recruiter.Samples;
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
            var found = await checker.FaultsAsync(html);
            faults.UnionWith(found.Where(IsOfThePage).Select(fault => $"{component.Name}: {fault}"));
        }

        Assert.Empty(faults);
    }

    /// <summary>In the samples everything is called the same, and what takes a word takes that one.</summary>
    private static bool IsOfThePage(string fault) =>
        !fault.StartsWith("Duplicate ", StringComparison.Ordinal)
        && !fault.StartsWith("The first occurrence of ", StringComparison.Ordinal)
        && !fault.Contains(SampleWords.Anything, StringComparison.Ordinal);
}
