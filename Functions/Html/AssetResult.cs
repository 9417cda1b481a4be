using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Recruitment.Html;

/// <summary>
/// An asset with its ETag. Asked for by the version that it has, it may be kept for a year; otherwise it is checked
/// again each time. Never compressed here: that is for what stands in front.
/// </summary>
internal sealed class AssetResult(PageAssets.Asset asset) : IResult
{
    /// <summary>A file that is made anew each time, so that who has it asks whether it is still the same.</summary>
    public static AssetResult Of(string text, string contentType) =>
        new(PageAssets.Of(Encoding.UTF8.GetBytes(text), contentType));

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var (request, response) = (httpContext.Request, httpContext.Response);
        var tag = $"\"{asset.Version}\"";
        response.Headers.ETag = tag;
        response.Headers.CacheControl =
            request.Query["v"] == asset.Version ? "public, max-age=31536000, immutable" : "public, no-cache";
        if (request.Headers.IfNoneMatch.Any(known => known is not null && Names(known, tag)))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        response.ContentType = asset.ContentType;
        response.ContentLength = asset.Content.Length;
        if (!HttpMethods.IsHead(request.Method))
        {
            await response.Body.WriteAsync(asset.Content, httpContext.RequestAborted);
        }
    }

    private static bool Names(string header, string tag) =>
        EntityTagHeaderValue.TryParseList([header], out var tags)
        && tags.Any(known => known.Tag == "*" || known.Tag == tag);
}
