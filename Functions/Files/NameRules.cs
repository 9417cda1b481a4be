using System.Globalization;
using System.Text;

namespace Recruitment.Files;

/// <summary>Which texts can be shown as a name without misleading anybody.</summary>
public static class NameRules
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

    private static bool IsControl(Rune rune) =>
        Rune.GetUnicodeCategory(rune)
            is UnicodeCategory.Control
                or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator
                or UnicodeCategory.OtherNotAssigned;

    private static bool TurnsDirection(Rune rune) =>
        rune.Value is 0x061C or 0x200E or 0x200F or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069);
}
