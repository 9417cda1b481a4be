using System.Xml;
using System.Xml.Linq;
using Recruitment.Definition.Reading;

namespace Recruitment.Definition.Rules;

/// <summary>
/// A logo is part of the definition: a PNG, or an SVG that draws and does nothing else. Browsers run no script in an
/// image; refusing one here keeps it out of whatever else shows the logo.
/// </summary>
internal static class LogoRules
{
    private const string Png = "data:image/png;base64,";
    private const string Svg = "data:image/svg+xml;base64,";

    /// <summary>Characters: it is in every page, so it stays small (about 24 kB of image).</summary>
    private const int Longest = 32_768;

    private static readonly byte[] PngSignature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

    private static readonly HashSet<string> Drawing =
    [
        .. "svg g path rect circle ellipse line polyline polygon".Split(' '),
        .. "text tspan title desc defs linearGradient radialGradient stop clipPath".Split(' '),
    ];

    public static IEnumerable<Fault> Check(string? logo, string pointer) =>
        logo is null || IsLogo(logo) ? [] : [new Fault(pointer, "NotALogo", Longest)];

    private static bool IsLogo(string logo) =>
        logo.Length <= Longest
        && (
            (Content(logo, Png) is { } png && png.AsSpan().StartsWith(PngSignature))
            || (Content(logo, Svg) is { } svg && OnlyDraws(svg))
        );

    private static byte[]? Content(string logo, string prefix)
    {
        var buffer = new byte[Longest];
        return
            logo.StartsWith(prefix, StringComparison.Ordinal)
            && Convert.TryFromBase64String(logo[prefix.Length..], buffer, out var length)
            ? buffer[..length]
            : null;
    }

    private static bool OnlyDraws(byte[] svg)
    {
        try
        {
            var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit };
            using var reader = XmlReader.Create(new MemoryStream(svg), settings);
            var root = XDocument.Load(reader).Root;
            return root?.Name == XName.Get("svg", "http://www.w3.org/2000/svg")
                && root.DescendantsAndSelf()
                    .All(element => Drawing.Contains(element.Name.LocalName) && element.Attributes().All(IsHarmless));
        }
        catch (XmlException)
        {
            return false;
        }
    }

    /// <summary>Runs nothing, and refers to nothing outside the drawing.</summary>
    private static bool IsHarmless(XAttribute attribute)
    {
        var name = attribute.Name.LocalName;
        var value = attribute.Value.Replace("url(#", "", StringComparison.OrdinalIgnoreCase);
        return !name.StartsWith("on", StringComparison.OrdinalIgnoreCase)
            && !name.Equals("href", StringComparison.OrdinalIgnoreCase)
            && !name.Equals("style", StringComparison.OrdinalIgnoreCase)
            && !value.Contains("url(", StringComparison.OrdinalIgnoreCase);
    }
}
