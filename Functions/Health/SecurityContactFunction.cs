using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Recruitment.Links;
using Recruitment.Mail;

namespace Recruitment.Health;

/// <summary>
/// Tells who found a fault in security whom to tell (RFC 9116). Setting <c>Security:Contact</c>: an address of mail
/// (<c>mailto:</c>) or of a page (<c>https:</c>); else mails come to the app's own sender.
/// </summary>
public sealed class SecurityContactFunction(
    IConfiguration configuration,
    MailSettings mail,
    LinkBuilder links,
    TimeProvider clock
)
{
    private const string Path = ".well-known/security.txt";

    /// <summary>The standard asks for less than a year.</summary>
    private const int ValidDays = 180;

    [Function(nameof(SecurityContactFunction))]
    public IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Path)] HttpRequest request)
    {
        // By the day, so that whoever asks again gets the same.
        var expires = clock.GetUtcNow().UtcDateTime.Date.AddDays(ValidDays);
        var contact = configuration["Security:Contact"] is { Length: > 0 } set ? set : $"mailto:{mail.From}";
        return Results.Text(
            string.Create(
                CultureInfo.InvariantCulture,
                $"Contact: {contact}\nExpires: {expires:yyyy-MM-ddTHH:mm:ssZ}\nPreferred-Languages: nl, en\nCanonical: {links.To(Path)}\n"
            ),
            "text/plain; charset=utf-8"
        );
    }
}
