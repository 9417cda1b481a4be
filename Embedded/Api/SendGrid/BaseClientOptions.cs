#nullable disable

using System.Net.Http.Headers;

namespace SendGrid;

/// <summary>Where and how a client calls the API.</summary>
public class BaseClientOptions
{
    public BaseClientOptions() { }

    /// <summary>Headers that go with every request.</summary>
    public Dictionary<string, string> RequestHeaders { get; set; } = [];

    /// <summary>Scheme and host, such as <c>https://api.sendgrid.com</c>.</summary>
    public string Host { get; set; }

    public string Version { get; set; }

    public string UrlPath { get; set; }

    public AuthenticationHeaderValue Auth { get; set; }
}
