using System.Net.Mime;
using Microsoft.AspNetCore.Http;

namespace Recruitment.Html;

/// <summary>An HTML page with the headers that keep it safe.</summary>
/// <param name="isPrivate">The page belongs to whoever holds its link: not stored, not indexed, no referrer.</param>
internal sealed class PageResult(string html, int status, bool isPrivate) : IResult
{
    private const string ContentSecurityPolicy =
        "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self' data:; font-src 'self'; form-action 'self'; frame-src 'self'; base-uri 'none'; frame-ancestors ";

    /// <summary>It stands in a frame of another page of this app, in place of what was to be shown there.</summary>
    public bool IsFramed { get; init; }

    public Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.StatusCode = status;
        response.ContentType = $"{MediaTypeNames.Text.Html}; charset=utf-8";
        response.Headers.ContentSecurityPolicy = ContentSecurityPolicy + (IsFramed ? "'self'" : "'none'");
        response.Headers["Referrer-Policy"] = isPrivate ? "no-referrer" : "same-origin";
        if (isPrivate)
        {
            response.Headers.CacheControl = "no-store";
            response.Headers["X-Robots-Tag"] = "noindex, nofollow";
        }

        return response.WriteAsync(html, httpContext.RequestAborted);
    }
}
