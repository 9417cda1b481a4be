using Microsoft.Playwright;

namespace Recruitment.Tests.Browser;

/// <summary>Pictures of the pages that are checked, to look at.</summary>
internal static class Pictures
{
    /// <summary>Where they go; absent: none are taken.</summary>
    private static readonly string? Folder = Environment.GetEnvironmentVariable("RECRUITMENT_PICTURES");

    private static readonly (string Suffix, int Width, PageEmulateMediaOptions Media)[] Kinds =
    [
        ("375", 375, new()),
        ("768", 768, new()),
        ("1280", 1280, new()),
        ("dark", 1280, new() { ColorScheme = ColorScheme.Dark }),
        ("print", 794, new() { Media = Media.Print }),
    ];

    public static async Task TakeAsync(IPage page, string name)
    {
        if (Folder is null)
        {
            return;
        }

        var file = string.Concat(name.Select(c => char.IsLetterOrDigit(c) ? c : '-'));
        foreach (var (suffix, width, media) in Kinds)
        {
            await page.SetViewportSizeAsync(width, 740);
            await page.EmulateMediaAsync(media);
            await page.ScreenshotAsync(new() { Path = Path.Combine(Folder, $"{file}-{suffix}.png"), FullPage = true });
            await page.EmulateMediaAsync(new() { Media = Media.Screen, ColorScheme = ColorScheme.Light });
        }
    }
}
