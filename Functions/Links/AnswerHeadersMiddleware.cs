using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker.Middleware;

namespace Recruitment.Links;

/// <summary>
/// What every answer of a function says, on both hosts: that it is what its type says, and, where people reach the app by
/// HTTPS, that they never come without it.
/// </summary>
internal sealed class AnswerHeadersMiddleware(LinkBuilder links) : IFunctionsWorkerMiddleware
{
    private const string ForAYear = "max-age=31536000";

    public Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        if (context.GetHttpContext()?.Response is { HasStarted: false } response)
        {
            response.OnStarting(() =>
            {
                Write(response.Headers);
                return Task.CompletedTask;
            });
        }

        return next(context);
    }

    private void Write(IHeaderDictionary headers)
    {
        headers.XContentTypeOptions = "nosniff";
        if (links.Base.Scheme == Uri.UriSchemeHttps)
        {
            headers.StrictTransportSecurity = ForAYear;
        }
    }
}
