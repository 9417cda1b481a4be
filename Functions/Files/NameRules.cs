using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Recruitment.Files;

/// <summary>Which texts can be shown as a name without misleading anybody.</summary>
public static partial class NameRules
{
    /// <summary>
    /// False when the text holds control characters, line separators, half characters, or marks that turn the
    /// direction of what follows (with which <c>fdp.exe</c> can be made to look like <c>exe.pdf</c>).
    /// </summary>
    public static bool IsReadable(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            // EnumerateRunes gives U+FFFD for half a character, and for a character that was lost before.
            if (rune == Rune.ReplacementChar || TurnsDirection(rune) || IsControl(rune))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>
    /// Whether it is an address rather than a name, of a page or of a mailbox. A mail begins with what somebody wrote as
    /// their name, and mail programs make links of what looks like one.
    /// </summary>
    public static bool HoldsAddress(string name) => Address().IsMatch(name);

    [GeneratedRegex(
        @"@|://|\bwww\.|[\p{L}\p{N}-]{2,}\.(?:\p{L}{2,}/|(?:com|net|org|nl|eu|info|io|biz|online|site|shop|xyz|example)\b)",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Address();

    private static bool IsControl(Rune rune) =>
        Rune.GetUnicodeCategory(rune)
            is UnicodeCategory.Control
                or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator
                or UnicodeCategory.OtherNotAssigned;

    private static bool TurnsDirection(Rune rune) =>
        rune.Value is 0x061C or 0x200E or 0x200F or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069);
}
