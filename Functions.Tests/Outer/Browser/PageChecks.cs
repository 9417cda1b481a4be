using System.Text.Json;
using Deque.AxeCore.Commons;

namespace Recruitment.Tests.Browser;

/// <summary>What is checked of every page.</summary>
internal static class PageChecks
{
    /// <summary>A folder for a picture of every page that is checked, to look at; absent: none.</summary>
    private static readonly string? Pictures = Environment.GetEnvironmentVariable("RECRUITMENT_PICTURES");

    /// <summary>Somebody wants to look at them: then wider windows are looked at too.</summary>
    public static bool TakesPictures => Pictures is not null;

    private static readonly Lazy<string> Axe = new(() => new BundledAxeScriptProvider().GetScript());

    /// <summary>What is wrong with the page that is open: too wide for its window, or not accessible.</summary>
    /// <param name="name">What faults call the page.</param>
    /// <param name="width">Of the window, in pixels.</param>
    public static async Task<IReadOnlyList<string>> FaultsAsync(this Visitor inspector, string name, int width)
    {
        if (Pictures is not null)
        {
            var file = string.Concat(name.Select(c => char.IsLetterOrDigit(c) ? c : '-'));
            var path = Path.Combine(Pictures, $"{file}-{width}.png");
            await inspector.Page.ScreenshotAsync(new() { Path = path, FullPage = true });
        }

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
            ? [$"{name} is {actual} pixels wide in a window of {width}.", .. faults]
            : [.. faults];
    }
}
