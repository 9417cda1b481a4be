using Recruitment.Html;

namespace Recruitment.Mail;

/// <summary>The organisation's accent as inline style, which is what mail programs understand.</summary>
internal static class MailColours
{
    private static readonly AccentColour Own = new(0x1d, 0x4f, 0x76);

    /// <summary>Of the bar above a mail.</summary>
    public static string Bar(Brand brand) =>
        $"{Upon(Accent(brand.Colour))};max-width:600px;margin:0 auto;padding:16px 24px;font-size:17px;font-weight:bold";

    /// <summary>Of a link that looks like a button. The border keeps its size in programs that drop padding.</summary>
    public static string Button(Brand brand) =>
        $"{Upon(Accent(brand.Colour))};display:inline-block;padding:12px 22px;border:1px solid {Accent(brand.Colour).Css};border-radius:6px;font-weight:bold;text-decoration:none";

    private static AccentColour Accent(string? colour) => AccentColour.TryParse(colour, out var accent) ? accent : Own;

    private static string Upon(AccentColour accent) => $"background:{accent.Css};color:{accent.TextUpon.Css}";
}
