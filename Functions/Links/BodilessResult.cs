using Microsoft.AspNetCore.Http;

namespace Recruitment.Links;

/// <summary>The headers of a result without its body, for HEAD.</summary>
internal sealed class BodilessResult(IResult result) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var body = httpContext.Response.Body;
        httpContext.Response.Body = Stream.Null;
        try
        {
            await result.ExecuteAsync(httpContext);
        }
        finally
        {
            httpContext.Response.Body = body;
        }
    }
}
