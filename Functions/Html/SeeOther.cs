using Microsoft.AspNetCore.Http;

namespace Recruitment.Html;

/// <summary>Sends a browser on to another page with GET (303, RFC 9110 15.4.4), also after it posted.</summary>
/// <param name="address">A path on this app.</param>
internal sealed class SeeOther(string address) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
        httpContext.Response.Headers.Location = address;
        httpContext.Response.Headers.CacheControl = "no-store";
        return Task.CompletedTask;
    }
}
