using Microsoft.AspNetCore.Http;

namespace Recruitment.Embedded.Http;

/// <summary>Answers with problem+json (RFC 9457) where the app itself gave no answer.</summary>
internal static class Problem
{
    public static Task WriteAsync(HttpContext context, int status, string title, string? detail = null)
    {
        context.Response.Clear();
        return Results.Problem(statusCode: status, title: title, detail: detail).ExecuteAsync(context);
    }
}
