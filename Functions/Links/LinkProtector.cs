using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;
using Recruitment.Records;

namespace Recruitment.Links;

/// <summary>
/// Turns a link into a token that cannot be altered or guessed, and back. A token is encrypted and signed with the
/// app's key ring; keys that were replaced still read what they wrote.
/// </summary>
public sealed class LinkProtector(IDataProtectionProvider protection)
{
    /// <summary>Separates the parts; no id contains it.</summary>
    private const char Separator = '\u001f';

    /// <summary>Longer tokens are refused unread.</summary>
    private const int MaxCharacters = 1024;

    private readonly IDataProtector _protector = protection.CreateProtector("link", "v1");

    /// <summary>The token: base64url, about 190 characters.</summary>
    public string Protect(Link link)
    {
        var text = string.Join(
            Separator,
            link.Purpose,
            link.Procedure.Value,
            link.Step,
            link.Holder,
            link.About,
            link.MadeAt?.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture)
        );
        return WebEncoders.Base64UrlEncode(_protector.Protect(Encoding.UTF8.GetBytes(text)));
    }

    /// <summary>False when this app did not make the token.</summary>
    public bool TryRead(string token, [NotNullWhen(true)] out Link? link)
    {
        link = token.Length <= MaxCharacters && Open(token) is { } text ? Parse(text) : null;
        return link is not null;
    }

    private string? Open(string token)
    {
        try
        {
            return Encoding.UTF8.GetString(_protector.Unprotect(WebEncoders.Base64UrlDecode(token)));
        }
        catch (Exception altered) when (altered is FormatException or CryptographicException)
        {
            return null;
        }
    }

    private static Link? Parse(string text) =>
        text.Split(Separator) is [var purpose, var procedure, var step, var holder, var about, .. var made]
            ? new Link(purpose, new ProcedureId(procedure), step, holder, about, MadeAt(made.FirstOrDefault()))
            : null;

    private static DateTimeOffset? MadeAt(string? milliseconds) =>
        long.TryParse(milliseconds, NumberStyles.None, CultureInfo.InvariantCulture, out var made)
            ? DateTimeOffset.FromUnixTimeMilliseconds(made)
            : null;
}
