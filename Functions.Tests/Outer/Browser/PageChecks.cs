using System.Text.Json;
using Deque.AxeCore.Commons;

namespace Recruitment.Tests.Browser;

/// <summary>What is checked of every page.</summary>
internal static class PageChecks
{
    private static readonly Lazy<string> Axe = new(() => new BundledAxeScriptProvider().GetScript());

    /// <summary>What is wrong with the page that is open: too wide for its window, or not accessible.</summary>
    /// <param name="name">What faults call the page.</param>
    /// <param name="width">Of the window, in pixels.</param>
    public static async Task<IReadOnlyList<string>> FaultsAsync(this Visitor inspector, string name, int width)
    {
        await inspector.Page.EvaluateAsync(Axe.Value);
        // The mail page shows a mail in a frame that may run no script, axe's neither.
        var violations = await inspector.Page.EvaluateAsync<JsonElement>(
            "async () => (await axe.run(document, { iframes: false, resultTypes: ['violations'] })).violations"
        );
        var faults = violations
            .EnumerateArray()
            .Where(v => v.GetProperty("impact").GetString() is "serious" or "critical")
            .Select(v => $"{name}: {v.GetProperty("help")}: {v.GetProperty("nodes")[0].GetProperty("html")}");
        return await inspector.WidthAsync() is var actual && actual > width
            ? [$"{name} is {actual} pixels wide on a phone.", .. faults]
            : [.. faults];
    }
}
