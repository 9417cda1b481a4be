using Microsoft.AspNetCore.Http;

namespace Recruitment.Applicants.Applying;

/// <summary>Sends the browser to a page after a form, so that reloading the page sends nothing again.</summary>
internal sealed class SeeOtherResult(string path) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
        httpContext.Response.Headers.Location = path;
        return Task.CompletedTask;
    }
}
