using Recruitment.Embedded.Blobs.Protocol;

namespace Recruitment.Embedded.Blobs;

/// <summary>A request of a blob client in this process.</summary>
internal sealed class ClientRequest : BlobRequest
{
    private readonly HttpRequestMessage _message;

    public ClientRequest(HttpRequestMessage message, byte[] body)
        : base(message.Method.Method, Target(message).AbsolutePath, Target(message).Query)
    {
        _message = message;
        Body = body;
    }

    public override string Authority => Target(_message).Authority;

    public override string? Header(string name)
    {
        if (_message.Headers.NonValidated.TryGetValues(name, out var values))
        {
            return NullIfEmpty(values.ToString());
        }

        return _message.Content?.Headers.NonValidated.TryGetValues(name, out values) == true
            ? NullIfEmpty(values.ToString())
            : null;
    }

    public override IEnumerable<KeyValuePair<string, string>> HeadersFrom(string prefix)
    {
        foreach (var header in _message.Headers.NonValidated)
        {
            if (header.Key.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
            {
                yield return new(header.Key, header.Value.ToString());
            }
        }
    }

    private static string? NullIfEmpty(string value) => value.Length == 0 ? null : value;

    private static Uri Target(HttpRequestMessage message) =>
        message.RequestUri ?? throw new ArgumentException("The request has no address.", nameof(message));
}
