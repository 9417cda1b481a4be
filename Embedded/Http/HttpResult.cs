using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Routing;

namespace Recruitment.Embedded.Http;

/// <summary>Turns what an HTTP function returned into its response.</summary>
internal static class HttpResult
{
    public static Task WriteAsync(HttpContext context, object? returned) =>
        returned switch
        {
            null => Task.CompletedTask,
            IResult result => result.ExecuteAsync(context),
            IActionResult result => result.ExecuteResultAsync(
                new ActionContext(context, context.GetRouteData(), new ActionDescriptor())
            ),
            string text => context.Response.WriteAsync(text, context.RequestAborted),
            _ => context.Response.WriteAsJsonAsync(returned, returned.GetType(), context.RequestAborted),
        };
}
