#nullable disable

using System.Net.Http.Headers;
using Recruitment.Embedded.SendGrid;
using SendGrid.Helpers.Mail;

namespace SendGrid;

/// <summary>Calls the API over HTTP; a response with an error status is returned, not thrown.</summary>
public abstract class BaseClient : ISendGridClient
{
    private readonly ApiCaller _caller;

    protected BaseClient(BaseClientOptions options)
        : this(ApiCaller.SharedHttpClient, options) { }

    protected BaseClient(HttpClient httpClient, BaseClientOptions options)
    {
        ArgumentNullException.ThrowIfNull(httpClient);
        ArgumentNullException.ThrowIfNull(options);
        _caller = new ApiCaller(httpClient, options);
        UrlPath = options.UrlPath;
        Version = options.Version;
    }

    /// <summary>The HTTP methods of the API.</summary>
    public enum Method
    {
        DELETE = 0,
        GET = 1,
        PATCH = 2,
        POST = 3,
        PUT = 4,
    }

    public string UrlPath { get; set; }

    public string Version { get; set; }

    public string MediaType { get; set; } = "application/json";

    public virtual AuthenticationHeaderValue AddAuthorization(
        KeyValuePair<string, string> header
    ) => ApiCaller.Authorization(header.Value);

    public virtual Task<Response> MakeRequest(
        HttpRequestMessage request,
        CancellationToken cancellationToken = default
    ) => _caller.SendAsync(request, cancellationToken);

    public Task<Response> RequestAsync(
        Method method,
        string requestBody = null,
        string queryParams = null,
        string urlPath = null,
        CancellationToken cancellationToken = default
    ) =>
        MakeRequest(
            _caller.Request(
                method,
                Version,
                urlPath ?? UrlPath,
                queryParams,
                requestBody,
                MediaType
            ),
            cancellationToken
        );

    public Task<Response> SendEmailAsync(
        SendGridMessage msg,
        CancellationToken cancellationToken = default
    ) =>
        RequestAsync(
            Method.POST,
            msg.Serialize(),
            urlPath: "mail/send",
            cancellationToken: cancellationToken
        );
}
