using System.Text;
using System.Text.Json;
using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Recruitment.Tests.Browser;

/// <summary>A window in which a test runs scripts of its own, and what is checked there of every page.</summary>
internal sealed class Inspector(IBrowserContext context, IPage page, Task<HtmlChecker> checker) : Visitor(context, page)
{
    /// <summary>A desktop, a tablet, and the desktop at 200 and 400 % (WCAG 2.2, 1.4.10), in pixels.</summary>
    private static readonly int[] Widths = [Desktop, 768, 640, Narrowest];

    private const int Desktop = 1280;
    private const int Narrowest = 320;
    private const int Height = 740;

    /// <summary>Of an A4 sheet, at 96 pixels an inch.</summary>
    private const int SheetWidth = 794;

    /// <summary>Of a document, in bytes; stylesheet and script are loaded once and kept.</summary>
    private const int MaxSize = 100_000;

    /// <summary>What has no place on paper: what is pressed, and the address that lets its holder act.</summary>
    private const string ControlsScript = """
        [...document.querySelectorAll('nav, button, .button, .skip-link, input[type=file], a[href*="/l/"]')]
          .filter(one => one.checkVisibility({ visibilityProperty: true }))
          .filter(one => !one.matches('a[href*="/l/"]:not(.button)') || getComputedStyle(one, '::after').content !== 'none')
          .map(one => one.outerHTML.slice(0, 120))
        """;

    private static readonly Lazy<string> Axe = new(() => new BundledAxeScriptProvider().GetScript());

    /// <summary>
    /// What is wrong with the page that is open: no valid HTML, too large, too wide for a window or a sheet, not accessible
    /// in light or dark, or with controls on paper.
    /// </summary>
    /// <param name="name">What faults call the page.</param>
    public async Task<IReadOnlyList<string>> FaultsAsync(string name)
    {
        var faults = new List<string>();
        var source = await SourceAsync();
        faults.AddRange(await (await checker).FaultsAsync(source));
        if (Encoding.UTF8.GetByteCount(source) is var size && size > MaxSize)
        {
            faults.Add($"{size} bytes");
        }

        foreach (var width in Widths)
        {
            await Page.SetViewportSizeAsync(width, Height);
            faults.AddRange(await TooWideAsync(width, "window"));
        }

        faults.AddRange(await AxeAsync("{}"));
        await Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        faults.AddRange(await AxeAsync("{ runOnly: ['color-contrast'] }"));
        await Page.SetViewportSizeAsync(SheetWidth, Height);
        await Page.EmulateMediaAsync(new() { Media = Media.Print });
        faults.AddRange(await TooWideAsync(SheetWidth, "sheet"));
        faults.AddRange((await Page.EvaluateAsync<string[]>(ControlsScript)).Select(one => $"on paper: {one}"));
        await Page.EmulateMediaAsync(new() { Media = Media.Screen, ColorScheme = ColorScheme.Light });
        await Pictures.TakeAsync(Page, name);
        return [.. faults.Select(fault => $"{name}: {fault}")];
    }

    private async Task<IReadOnlyList<string>> TooWideAsync(int width, string what) =>
        await Page.EvaluateAsync<int>("document.documentElement.scrollWidth") is var actual && actual > width
            ? [$"{actual} pixels wide in a {what} of {width}"]
            : [];

    /// <param name="options">More of axe's, a script's object.</param>
    private async Task<IReadOnlyList<string>> AxeAsync(string options)
    {
        await Page.EvaluateAsync($"if (!window.axe) {{ {Axe.Value} }}");
        // The mail page shows a mail in a frame that may run no script, axe's neither.
        var violations = await Page.EvaluateAsync<JsonElement>(
            $"async () => (await axe.run(document, {{ iframes: false, resultTypes: ['violations'], preload: false, ...{options} }})).violations"
        );
        return
        [
            .. violations
                .EnumerateArray()
                .Select(one => $"{one.GetProperty("help")}: {one.GetProperty("nodes")[0].GetProperty("html")}"),
        ];
    }
}
