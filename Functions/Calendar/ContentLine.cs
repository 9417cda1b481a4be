using System.Text;

namespace Recruitment.Calendar;

/// <summary>How iCalendar writes its lines: RFC 5545 sections 3.1 and 3.3.11, RFC 6868 for parameters.</summary>
internal static class ContentLine
{
    /// <summary>Octets on a line at most, without its line end.</summary>
    private const int Width = 75;

    private const string LineEnd = "\r\n";

    /// <summary>A value of the type TEXT.</summary>
    public static string Text(string value) =>
        Plain(
            value
                .ReplaceLineEndings("\n")
                .Replace("\\", "\\\\", StringComparison.Ordinal)
                .Replace(";", "\\;", StringComparison.Ordinal)
                .Replace(",", "\\,", StringComparison.Ordinal)
                .Replace("\n", "\\n", StringComparison.Ordinal)
        );

    /// <summary>A quoted parameter. Quotes have no place in one, so RFC 6868 gives them a caret.</summary>
    public static string Parameter(string value) =>
        '"'
        + Plain(
            value
                .ReplaceLineEndings(" ")
                .Replace("^", "^^", StringComparison.Ordinal)
                .Replace("\"", "^'", StringComparison.Ordinal)
        )
        + '"';

    /// <summary>Without control characters, which iCalendar forbids.</summary>
    public static string Plain(string value) => string.Concat(value.Where(character => !char.IsControl(character)));

    /// <summary>
    /// Folds a line over as many as it needs, and ends the last. A character of several octets stays whole. A
    /// continuation starts with a space, which counts.
    /// </summary>
    public static string Fold(string line)
    {
        var folded = new StringBuilder();
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > Width)
            {
                folded.Append(LineEnd).Append(' ');
                octets = 1;
            }

            folded.Append(rune.ToString());
            octets += rune.Utf8SequenceLength;
        }

        return folded.Append(LineEnd).ToString();
    }
}
