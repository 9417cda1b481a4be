using Microsoft.Playwright;

namespace Recruitment.Tests.Browser;

/// <summary>Pictures of the pages that are checked: all of them to look at, or the few in the README.</summary>
internal static class Pictures
{
    private const int Height = 740;

    /// <summary>Where all of them go; absent: none are taken.</summary>
    private static readonly string? Folder = Environment.GetEnvironmentVariable("RECRUITMENT_PICTURES");

    /// <summary>Where those in the README go; absent: they stay as they are.</summary>
    private static readonly string? Readme = Environment.GetEnvironmentVariable("RECRUITMENT_README_PICTURES");

    private static readonly (string Suffix, int Width, PageEmulateMediaOptions Media)[] Kinds =
    [
        ("375", 375, new()),
        ("768", 768, new()),
        ("1280", 1280, new()),
        ("dark", 1280, new() { ColorScheme = ColorScheme.Dark }),
        ("print", 794, new() { Media = Media.Print }),
    ];

    /// <summary>By the name of the page: the file, and the size of the window.</summary>
    private static readonly Dictionary<string, (string File, int Width, int Height)> InReadme = new()
    {
        ["desk of a recruiter"] = ("desk", 1100, 1130),
        ["desk of a procedure"] = ("procedure", 1100, 1400),
        ["Sollicitaties beoordelen"] = ("scoring", 1280, 800),
        ["vacancy"] = ("vacancy", 375, 812),
        ["candidate"] = ("own-page", 375, 812),
    };

    public static async Task TakeAsync(IPage page, string name)
    {
        foreach (var (suffix, width, media) in Folder is null ? [] : Kinds)
        {
            await page.SetViewportSizeAsync(width, Height);
            await page.EmulateMediaAsync(media);
            var file = string.Concat(name.Select(c => char.IsLetterOrDigit(c) ? c : '-'));
            await page.ScreenshotAsync(new() { Path = Path.Combine(Folder!, $"{file}-{suffix}.png"), FullPage = true });
            await page.EmulateMediaAsync(new() { Media = Media.Screen, ColorScheme = ColorScheme.Light });
        }

        if (Readme is not null && InReadme.TryGetValue(name, out var one))
        {
            await page.SetViewportSizeAsync(one.Width, one.Height);
            await page.ScreenshotAsync(new() { Path = Path.Combine(Readme, $"{one.File}.png") });
        }
    }
}
