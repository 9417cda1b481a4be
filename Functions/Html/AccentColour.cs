using System.Globalization;

namespace Recruitment.Html;

/// <summary>An opaque sRGB colour with the contrast rules of WCAG 2.2 (relative luminance, ratio 4.5 for text).</summary>
public readonly record struct AccentColour(byte Red, byte Green, byte Blue)
{
    /// <summary>Contrast that WCAG 2.2 level AA asks of text (1.4.3).</summary>
    private const double TextContrast = 4.5;

    /// <summary>Our lightest backdrop that is not white: text that passes on it passes on white.</summary>
    private static readonly AccentColour Backdrop = new(0xf4, 0xf5, 0xf7);

    /// <summary>The lightest backdrop of a dark page: text that passes on it passes on the others.</summary>
    private static readonly AccentColour DarkBackdrop = new(0x1b, 0x21, 0x27);

    private static readonly AccentColour White = new(255, 255, 255);

    private static readonly AccentColour Black = new(0, 0, 0);

    /// <summary>Six lower-case hexadecimal digits.</summary>
    public string Hex => $"{Red:x2}{Green:x2}{Blue:x2}";

    public string Css => $"#{Hex}";

    /// <summary>White or black, whichever reads best on this colour; one of the two always reaches 4.5.</summary>
    public AccentColour TextUpon => Contrast(White, this) >= TextContrast ? White : Black;

    /// <summary>This colour, darkened until it reads as text on the page.</summary>
    public AccentColour AsText
    {
        get
        {
            var colour = this;
            while (Contrast(colour, Backdrop) < TextContrast)
            {
                colour = colour.Darker();
            }

            return colour;
        }
    }

    /// <summary>This colour, lightened until it reads as text on a dark page.</summary>
    public AccentColour AsTextOnDark
    {
        get
        {
            var colour = this;
            while (Contrast(colour, DarkBackdrop) < TextContrast)
            {
                colour = colour.Lighter();
            }

            return colour;
        }
    }

    /// <summary>Reads <c>#rrggbb</c> or <c>rrggbb</c>.</summary>
    public static bool TryParse(string? value, out AccentColour colour)
    {
        var digits = value is ['#', .. var rest] ? rest : value;
        colour = default;
        if (digits is not { Length: 6 } || !digits.All(char.IsAsciiHexDigit))
        {
            return false;
        }

        var number = int.Parse(digits, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        colour = new((byte)(number >> 16), (byte)(number >> 8), (byte)number);
        return true;
    }

    /// <summary>Contrast ratio, 1 to 21.</summary>
    public static double Contrast(AccentColour one, AccentColour other)
    {
        var (light, dark) = (one.Luminance(), other.Luminance());
        return (Math.Max(light, dark) + 0.05) / (Math.Min(light, dark) + 0.05);
    }

    private AccentColour Darker() => new((byte)(Red * 0.94), (byte)(Green * 0.94), (byte)(Blue * 0.94));

    private AccentColour Lighter() => new(Lighter(Red), Lighter(Green), Lighter(Blue));

    private static byte Lighter(byte channel) => (byte)Math.Min(255, channel + ((255 - channel) * 0.08) + 1);

    private double Luminance() => (0.2126 * Linear(Red)) + (0.7152 * Linear(Green)) + (0.0722 * Linear(Blue));

    private static double Linear(byte channel)
    {
        var value = channel / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
    }
}
