namespace Recruitment.Embedded.Blobs.Protocol;

/// <summary>The HTTP headers that a blob is served with.</summary>
internal sealed record ContentHeaders(
    string? Type,
    string? Encoding,
    string? Language,
    string? Disposition,
    string? CacheControl
)
{
    public const string DefaultType = "application/octet-stream";

    /// <summary>Reads <c>x-ms-blob-*</c>; <paramref name="defaultType"/> stands in for an absent content type.</summary>
    /// <exception cref="MalformedRequestException">A value could not be sent back in a header.</exception>
    public static ContentHeaders From(BlobRequest request, string? defaultType) =>
        new(
            Value(request, "x-ms-blob-content-type") ?? defaultType,
            Value(request, "x-ms-blob-content-encoding"),
            Value(request, "x-ms-blob-content-language"),
            Value(request, "x-ms-blob-content-disposition"),
            Value(request, "x-ms-blob-cache-control")
        );

    public BlobResponse AddTo(BlobResponse response) =>
        response
            .With("Content-Type", Type)
            .With("Content-Encoding", Encoding)
            .With("Content-Language", Language)
            .With("Content-Disposition", Disposition)
            .With("Cache-Control", CacheControl);

    /// <summary>The header's value, or null.</summary>
    /// <exception cref="MalformedRequestException">The value could not be sent back in a header.</exception>
    public static string? Value(BlobRequest request, string name)
    {
        var value = request.Header(name);
        return value?.Any(letter => letter is < ' ' or > '~') == true
            ? throw new MalformedRequestException(BlobFault.InvalidHeaderValue)
            : value;
    }
}
