using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Recruitment.Mail;

/// <summary>
/// What an address must be like that mail can be sent to: one rule for forms, definitions, uploads and corrections. It
/// asks for what every mail server takes; a domain may have letters with accents, which has a form without (RFC 5891).
/// </summary>
public static partial class AddressRules
{
    /// <summary>Characters at most (RFC 5321, 4.5.3.1.3, without the angle brackets).</summary>
    public const int MaxCharacters = 254;

    /// <summary>Characters before the @ at most (RFC 5321, 4.5.3.1.1).</summary>
    private const int MaxLocalCharacters = 64;

    private static readonly IdnMapping Domains = new() { UseStd3AsciiRules = true };

    /// <summary>Whether mail can be sent to it.</summary>
    public static bool IsAddress(string? text) => text is not null && FaultOf(text) is null;

    /// <summary>What is wrong with it; null when nothing is.</summary>
    public static AddressFault? FaultOf(string text)
    {
        var at = text.LastIndexOf('@');
        var (local, domain) = at < 0 ? (text, "") : (text[..at], text[(at + 1)..]);
        return FirstInvisible(text) is not null ? new AddressFault(AddressError.Invisible)
            : FirstOdd(local) is { } odd ? new AddressFault(AddressError.Odd, odd)
            : text.Length <= MaxCharacters
            && local.Length <= MaxLocalCharacters
            && Local().IsMatch(local)
            && IsDomain(domain)
                ? null
            : new AddressFault(AddressError.NoAddress);
    }

    private static bool IsDomain(string domain)
    {
        try
        {
            return Domain().IsMatch(Domains.GetAscii(domain));
        }
        catch (ArgumentException)
        {
            return false; // no domain can be called that
        }
    }

    /// <summary>What is pasted along and not seen: zero-width characters, soft hyphens, marks of direction.</summary>
    private static Rune? FirstInvisible(string text) =>
        First(text, rune => Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format or UnicodeCategory.Control);

    /// <summary>Before the @ only what every mail server takes (RFC 6531 is for those that take more).</summary>
    private static string? FirstOdd(string local) =>
        First(local, rune => !rune.IsAscii && !Rune.IsWhiteSpace(rune))?.ToString();

    private static Rune? First(string text, Func<Rune, bool> predicate)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (predicate(rune))
            {
                return rune;
            }
        }

        return null;
    }

    // A dot-atom (RFC 5322, 3.2.3).
    [GeneratedRegex(@"\A[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*\z", RegexOptions.IgnoreCase)]
    private static partial Regex Local();

    // Names of a host (RFC 1123, 2.1), two at least, the last no number.
    [GeneratedRegex(
        @"\A([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])\z",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Domain();
}

/// <summary>Why an address is refused.</summary>
/// <param name="Character">The one that is not taken, of <see cref="AddressError.Odd"/>.</param>
public sealed record AddressFault(AddressError Error, string Character = "");

/// <summary>What is wrong with an address.</summary>
public enum AddressError
{
    /// <summary>Nothing of the shape <c>name@example.org</c>.</summary>
    NoAddress,

    /// <summary>It holds a character that is not seen.</summary>
    Invisible,

    /// <summary>It holds a character that not every mail server takes, such as é or a curly apostrophe.</summary>
    Odd,
}
