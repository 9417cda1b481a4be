using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Recruitment.Embedded.Blobs.Protocol;

namespace Recruitment.Embedded.Blobs.Http;

/// <summary>A request that came over HTTP.</summary>
internal sealed class HttpBlobRequest : BlobRequest
{
    private readonly HttpRequest _request;

    private HttpBlobRequest(HttpRequest request, string path, string query)
        : base(request.Method, path, query) => _request = request;

    public override string Authority => _request.Host.Value ?? "";

    /// <summary>Takes the request's line as it was sent: a signature is over the path before decoding.</summary>
    public static HttpBlobRequest From(HttpContext context)
    {
        var target = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        if (!target.StartsWith('/'))
        {
            target = Uri.TryCreate(target, UriKind.Absolute, out var uri) ? uri.PathAndQuery : "/";
        }

        var question = target.IndexOf('?');
        return question < 0
            ? new HttpBlobRequest(context.Request, target, "")
            : new HttpBlobRequest(context.Request, target[..question], target[question..]);
    }

    public override string? Header(string name)
    {
        var value = _request.Headers[name].ToString();
        return value.Length == 0 ? null : value;
    }

    public override IEnumerable<KeyValuePair<string, string>> HeadersFrom(string prefix)
    {
        foreach (var (name, values) in _request.Headers)
        {
            if (name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
            {
                yield return new(name, values.ToString());
            }
        }
    }

    /// <summary>Reads the whole body, once the request is known to be permitted.</summary>
    public async Task ReadBodyAsync(CancellationToken cancellationToken)
    {
        var bytes = new byte[_request.ContentLength ?? 0];
        await _request.Body.ReadExactlyAsync(bytes, cancellationToken);
        Body = bytes;
    }
}
