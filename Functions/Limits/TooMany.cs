using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Recruitment.Limits;

/// <summary>Answers 429 (RFC 6585), with when to come back.</summary>
public static class TooMany
{
    /// <summary>The same answer with the status and the header.</summary>
    /// <param name="shown">What is shown meanwhile.</param>
    public static IResult Until(TimeSpan wait, IResult shown) => new WaitResult(wait, shown);

    /// <summary>Whole minutes, at least one, as a text tells it.</summary>
    public static int Minutes(TimeSpan wait) => Math.Max(1, (int)Math.Ceiling(wait.TotalMinutes));

    private sealed class WaitResult(TimeSpan wait, IResult shown) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            var seconds = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds));
            httpContext.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
            return shown.ExecuteAsync(httpContext);
        }
    }
}
