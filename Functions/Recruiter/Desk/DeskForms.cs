using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Recruitment.Html;
using Recruitment.Links;

namespace Recruitment.Recruiter.Desk;

/// <summary>
/// Tells whether a form was posted from a page of this app. What a browser says of where it comes from is looked at first;
/// besides, every form of a visitor carries a token that only pages shown to them have.
/// </summary>
/// <remarks>
/// The framework's own antiforgery keeps its half in a second cookie, asks for HTTPS up to this process, which ends at the
/// front end of Azure, and would tie a token to nobody where Entra ID signs people in.
/// </remarks>
public sealed class DeskForms(IDataProtectionProvider protection, LinkBuilder links)
{
    /// <summary>The name of the hidden field.</summary>
    public const string Field = "form";

    private readonly IDataProtector _protector = protection.CreateProtector("desk", "form", "v1");

    /// <summary>A token of who visits; differs each time, all of them are theirs.</summary>
    /// <param name="visit">Names who visits, and in which session.</param>
    internal string TokenOf(string visit) =>
        WebEncoders.Base64UrlEncode(_protector.Protect(Encoding.UTF8.GetBytes(visit)));

    /// <summary>Reads a form that a visitor posted; the HTTP status when it is not taken.</summary>
    internal async Task<int?> RefusalAsync(
        HttpRequest request,
        DeskVisitor visitor,
        long mostBytes,
        long mostFileBytes,
        CancellationToken cancellationToken
    ) =>
        IsFromElsewhere(request) ? StatusCodes.Status403Forbidden
        : await PostedForm.RefusalAsync(request, mostBytes, cancellationToken, mostFileBytes) is { } status ? status
        : IsTokenOf(visitor.Visit, request.Form[Field]) ? null
        : StatusCodes.Status403Forbidden;

    /// <summary>Whether the browser says that another site sent it. One that says nothing is not held against.</summary>
    internal bool IsFromElsewhere(HttpRequest request)
    {
        if (request.Headers["Sec-Fetch-Site"].ToString() is { Length: > 0 } site)
        {
            return site is not ("same-origin" or "none");
        }

        // Pages without a referrer post with the origin "null".
        return request.Headers.Origin.ToString() is { Length: > 0 } origin
            && origin != "null"
            && !(
                Uri.TryCreate(origin, UriKind.Absolute, out var from)
                && (from.Authority == request.Host.Value || from.Authority == links.Base.Authority)
            );
    }

    private bool IsTokenOf(string visit, string? token)
    {
        try
        {
            return token is { Length: > 0 }
                && _protector
                    .Unprotect(WebEncoders.Base64UrlDecode(token))
                    .AsSpan()
                    .SequenceEqual(Encoding.UTF8.GetBytes(visit));
        }
        catch (Exception altered) when (altered is FormatException or CryptographicException)
        {
            return false;
        }
    }
}
