using System.Security.Cryptography;
using System.Text;

namespace Recruitment.Html;

/// <summary>Addresses and contents of what pages load. Each address names its version, so that it may be kept for ever.</summary>
public static class PageAssets
{
    private static readonly Dictionary<string, Asset> Files = new(StringComparer.Ordinal)
    {
        ["recruitment.css"] = Read("recruitment.css", "text/css; charset=utf-8"),
        ["recruitment.js"] = Read("recruitment.js", "text/javascript; charset=utf-8"),
        ["favicon.svg"] = Read("favicon.svg", "image/svg+xml"),
    };

    public static string Stylesheet { get; } = Address("recruitment.css");

    /// <summary>For pages that do more where scripts run.</summary>
    public static string Script { get; } = Address("recruitment.js");

    public static string Icon { get; } = Address("favicon.svg");

    /// <summary>Address of the stylesheet with the organisation's colours; null when it has none or an invalid one.</summary>
    public static string? BrandStylesheet(Brand brand) =>
        AccentColour.TryParse(brand.Colour, out var accent) ? $"/assets/brand/{accent.Hex}.css" : null;

    /// <summary>The file of that name, or null.</summary>
    internal static Asset? Find(string name) => Files.GetValueOrDefault(name);

    /// <summary>The stylesheet of one accent colour.</summary>
    internal static Asset BrandFile(AccentColour accent)
    {
        var css =
            $":root{{--accent:{accent.Css};--on-accent:{accent.TextUpon.Css};--accent-text:{accent.AsText.Css}}}\n"
            + $"@media screen and (prefers-color-scheme:dark){{:root{{--accent-text:{accent.AsTextOnDark.Css}}}}}\n";
        return Of(Encoding.UTF8.GetBytes(css), "text/css; charset=utf-8");
    }

    private static string Address(string name) => $"/assets/{name}?v={Files[name].Version}";

    private static Asset Read(string name, string contentType)
    {
        using var resource =
            typeof(PageAssets).Assembly.GetManifestResourceStream($"Recruitment.Html.{name}")
            ?? throw new InvalidOperationException($"{name} is not embedded in the app.");
        using var content = new MemoryStream();
        resource.CopyTo(content);
        return Of(content.ToArray(), contentType);
    }

    internal static Asset Of(byte[] content, string contentType) =>
        new(content, contentType, Convert.ToHexStringLower(SHA256.HashData(content))[..12]);

    internal sealed record Asset(byte[] Content, string ContentType, string Version);
}
