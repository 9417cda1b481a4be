#nullable disable

using Recruitment.Embedded.SendGrid;

namespace SendGrid;

/// <summary>Calls SendGrid with an API key.</summary>
public class SendGridClient : BaseClient
{
    public SendGridClient(
        string apiKey,
        string host = null,
        Dictionary<string, string> requestHeaders = null,
        string version = null,
        string urlPath = null
    )
        : base(ApiCaller.Options(apiKey, host, requestHeaders, version, urlPath)) { }

    public SendGridClient(SendGridClientOptions options)
        : base(options) { }

    public SendGridClient(HttpClient httpClient, SendGridClientOptions options)
        : base(httpClient, options) { }
}
