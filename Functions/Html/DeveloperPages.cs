using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;

namespace Recruitment.Html;

/// <summary>
/// Who sees the pages for developers, which show links that decide: whoever sits at the machine, in development. A page
/// elsewhere in their browser that gave its own name the address of this machine does not, nor does what a proxy on this
/// machine passes on for others.
/// </summary>
public sealed class DeveloperPages(IHostEnvironment environment)
{
    private static readonly string[] PassedOnFor = ["Forwarded", "X-Forwarded-For", "X-Real-IP"];

    public bool AreShownTo(HttpRequest request) =>
        environment.IsDevelopment()
        && request.HttpContext.Connection.RemoteIpAddress is { } sender
        && IPAddress.IsLoopback(sender)
        && IsThisMachine(request.Host.Host)
        && PassedOnFor.All(header => request.Headers[header].All(IsThisMachine));

    private static bool IsThisMachine(string? name) =>
        name is not null
        && (
            name.Equals("localhost", StringComparison.OrdinalIgnoreCase)
            || (IPAddress.TryParse(name.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address))
        );
}
