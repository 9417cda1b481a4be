using System.Net.Mime;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Recruitment.Files;

/// <summary>
/// A file behind a link. A PDF opens in the browser, anything else is downloaded; neither is stored on the way, and
/// neither can run anything in the app's name.
/// </summary>
internal sealed class PrivateFileResult(BinaryData content, string contentType, string fileName) : IResult
{
    /// <summary>A page of this app shows it in a frame.</summary>
    public bool IsFramed { get; init; }

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var shown = contentType == MediaTypeNames.Application.Pdf;
        var disposition = new ContentDispositionHeaderValue(shown ? "inline" : "attachment");
        disposition.SetHttpFileName(fileName);

        var response = httpContext.Response;
        response.ContentType = contentType;
        response.ContentLength = content.ToMemory().Length;
        response.Headers.ContentDisposition = disposition.ToString();
        response.Headers.ContentSecurityPolicy =
            $"default-src 'none'; style-src 'unsafe-inline'; frame-ancestors '{(IsFramed ? "self" : "none")}'; sandbox";
        response.Headers.CacheControl = "no-store";
        response.Headers["Referrer-Policy"] = "no-referrer";
        response.Headers["X-Robots-Tag"] = "noindex, nofollow";
        await response.Body.WriteAsync(content.ToMemory(), httpContext.RequestAborted);
    }
}
