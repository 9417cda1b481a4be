using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using SendGrid;

namespace Recruitment.Embedded.SendGrid;

/// <summary>Makes and sends the HTTP requests of a client.</summary>
internal sealed class ApiCaller(HttpClient httpClient, BaseClientOptions options)
{
    /// <summary>One connection pool for every client that brings no <see cref="HttpClient"/> of its own.</summary>
    public static HttpClient SharedHttpClient { get; } =
        new(new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(2) });

    public static SendGridClientOptions Options(
        string apiKey,
        string? host,
        Dictionary<string, string>? requestHeaders,
        string? version,
        string? urlPath
    )
    {
        var options = new SendGridClientOptions { ApiKey = apiKey, UrlPath = urlPath };
        options.Host = host ?? options.Host;
        options.Version = version ?? options.Version;
        options.RequestHeaders = requestHeaders ?? options.RequestHeaders;
        return options;
    }

    /// <summary>Reads <c>Bearer key</c>, or a bare key.</summary>
    public static AuthenticationHeaderValue Authorization(string value)
    {
        var parts = value.Split(
            ' ',
            2,
            StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
        );
        return parts.Length == 2
            ? new AuthenticationHeaderValue(parts[0], parts[1])
            : new AuthenticationHeaderValue("Bearer", value);
    }

    public HttpRequestMessage Request(
        BaseClient.Method method,
        string version,
        string urlPath,
        string? queryParams,
        string? body,
        string mediaType
    )
    {
        string?[] parts = [options.Host.TrimEnd('/'), version, urlPath?.TrimStart('/')];
        var address =
            string.Join('/', parts.Where(part => !string.IsNullOrEmpty(part))) + Query(queryParams);
        return new HttpRequestMessage(new HttpMethod(method.ToString()), address)
        {
            Content = body is null ? null : new StringContent(body, Encoding.UTF8, mediaType),
        };
    }

    public async Task<Response> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        request.Headers.Authorization ??= options.Auth;
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        foreach (var (name, value) in options.RequestHeaders)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        var response = await httpClient.SendAsync(request, cancellationToken).ConfigureAwait(false);
        return new Response(response.StatusCode, response.Content, response.Headers);
    }

    // Query parameters are given as a JSON object; a list becomes one parameter for each item.
    private static string Query(string? json)
    {
        if (string.IsNullOrEmpty(json))
        {
            return "";
        }

        var pairs =
            from member in JsonNode.Parse(json)!.AsObject()
            from value in member.Value is JsonArray list ? list.AsEnumerable() : [member.Value]
            select $"{Uri.EscapeDataString(member.Key)}={Uri.EscapeDataString(value?.ToString() ?? "")}";
        return "?" + string.Join('&', pairs);
    }
}
