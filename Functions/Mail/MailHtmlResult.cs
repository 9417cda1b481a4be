using System.Net.Mime;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Recruitment.Mail;

/// <summary>The HTML part of a mail alone, for a frame. Mail programs run nothing and load nothing; nor does the frame.</summary>
internal sealed class MailHtmlResult(string html) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        var headers = httpContext.Response.Headers;
        headers.ContentSecurityPolicy = "sandbox allow-popups; default-src 'none'; style-src 'unsafe-inline'";
        headers.CacheControl = "no-store";
        return Results.Content(html, MediaTypeNames.Text.Html, Encoding.UTF8).ExecuteAsync(httpContext);
    }
}
