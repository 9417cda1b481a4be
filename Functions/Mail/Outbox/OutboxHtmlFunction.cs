using System.Net.Mime;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Recruitment.Mail.Outbox;

/// <summary>Gives the HTML part of a mail alone, for the frame on the mail's page.</summary>
public sealed class OutboxHtmlFunction(OutboxView outbox)
{
    /// <summary>Mail programs run nothing and load nothing; nor does the frame.</summary>
    private const string LikeMailPrograms = "sandbox allow-popups; default-src 'none'; style-src 'unsafe-inline'";

    [Function(nameof(OutboxHtmlFunction))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "dev/outbox/{name}/html")] HttpRequest request,
        string name,
        CancellationToken cancellationToken
    )
    {
        if (await outbox.FindAsync(name, cancellationToken) is not { } mail)
        {
            return Results.NotFound();
        }

        var headers = request.HttpContext.Response.Headers;
        headers.ContentSecurityPolicy = LikeMailPrograms;
        headers.CacheControl = "no-store";
        return Results.Content(mail.Html, MediaTypeNames.Text.Html, Encoding.UTF8);
    }
}
