using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Http;

namespace Recruitment.Limits;

/// <summary>Where a request comes from.</summary>
public static class Client
{
    /// <summary>
    /// The address on the network. Behind a proxy on this machine, as on Azure, that is the last address that it was
    /// forwarded for; what others write there is not believed.
    /// </summary>
    public static string Of(HttpRequest request)
    {
        var remote = request.HttpContext.Connection.RemoteIpAddress;
        var forwarded = request.Headers["X-Forwarded-For"].ToString().Split(',', StringSplitOptions.TrimEntries)[^1];
        return (remote is null || IPAddress.IsLoopback(remote)) && forwarded.Length > 0
            ? IPEndPoint.TryParse(forwarded, out var client)
                ? client.Address.ToString()
                : forwarded
            : string.Create(CultureInfo.InvariantCulture, $"{remote}");
    }
}
