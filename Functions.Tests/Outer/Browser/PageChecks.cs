using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;

namespace Recruitment.Tests.Browser;

/// <summary>What is checked of every page.</summary>
internal static class PageChecks
{
    /// <summary>What is wrong with the page that is open: too wide for its window, or not accessible.</summary>
    /// <param name="name">What faults call the page.</param>
    /// <param name="width">Of the window, in pixels.</param>
    public static async Task<IReadOnlyList<string>> FaultsAsync(this Visitor inspector, string name, int width)
    {
        // The mail page shows a mail in a frame that may run no script, axe's neither.
        var result = await inspector.Page.RunAxe(new AxeRunOptions { Iframes = false });
        var faults = result
            .Violations.Where(v => v.Impact is "serious" or "critical")
            .Select(v => $"{name}: {v.Help}: {v.Nodes[0].Html}");
        return await inspector.WidthAsync() is var actual && actual > width
            ? [$"{name} is {actual} pixels wide on a phone.", .. faults]
            : [.. faults];
    }
}
