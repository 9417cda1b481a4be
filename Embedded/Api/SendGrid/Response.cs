#nullable disable

using System.Net;
using System.Net.Http.Headers;

namespace SendGrid;

/// <summary>What the API answered.</summary>
public class Response
{
    public Response(
        HttpStatusCode statusCode,
        HttpContent responseBody,
        HttpResponseHeaders responseHeaders
    )
    {
        StatusCode = statusCode;
        Body = responseBody;
        Headers = responseHeaders;
    }

    public HttpStatusCode StatusCode { get; set; }

    public bool IsSuccessStatusCode => (int)StatusCode is >= 200 and <= 299;

    public HttpContent Body { get; set; }

    public HttpResponseHeaders Headers { get; set; }
}
