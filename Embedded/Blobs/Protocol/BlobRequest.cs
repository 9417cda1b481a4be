namespace Recruitment.Embedded.Blobs.Protocol;

/// <summary>A request of the blob protocol, whether it came over HTTP or from a client in this process.</summary>
internal abstract class BlobRequest
{
    /// <summary>The account's name, the same as the storage emulator's.</summary>
    public const string Account = "devstoreaccount1";

    private readonly Dictionary<string, string> _query;

    /// <param name="method">The HTTP method in upper case.</param>
    /// <param name="path">The path as sent, percent-encoded, with the account as its first segment.</param>
    /// <param name="query">The query as sent, with or without its question mark.</param>
    protected BlobRequest(string method, string path, string query)
    {
        Method = method;
        Path = path;
        _query = ParseQuery(query);
        (IsForAccount, Container, Blob) = BlobPath.Parse(path);
    }

    public string Method { get; }

    public string Path { get; }

    public bool IsForAccount { get; }

    /// <summary>The container's name; empty when the request is for the account.</summary>
    public string Container { get; }

    /// <summary>The blob's name; empty when the request is for a container or the account.</summary>
    public string Blob { get; }

    public IReadOnlyDictionary<string, string> QueryParameters => _query;

    /// <summary>The whole body; read before the request is handled.</summary>
    public ReadOnlyMemory<byte> Body { get; protected set; }

    /// <summary>Whether the sender may create blobs but not replace them.</summary>
    public bool MayOnlyCreate { get; set; }

    /// <summary>The host and port the request was sent to.</summary>
    public abstract string Authority { get; }

    /// <summary>The header's value; null when it is absent or empty.</summary>
    public abstract string? Header(string name);

    /// <summary>Every header whose name begins with <paramref name="prefix"/>, whatever its case.</summary>
    public abstract IEnumerable<KeyValuePair<string, string>> HeadersFrom(string prefix);

    public string? Query(string name) => _query.GetValueOrDefault(name);

    private static Dictionary<string, string> ParseQuery(string query)
    {
        var parsed = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var part in query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var equals = part.IndexOf('=');
            var name = Uri.UnescapeDataString(equals < 0 ? part : part[..equals]);
            parsed[name] = equals < 0 ? "" : Uri.UnescapeDataString(part[(equals + 1)..]);
        }

        return parsed;
    }
}
