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
    public static ContentHeaders From(BlobRequest request, string? defaultType) =>
        new(
            request.Header("x-ms-blob-content-type") ?? defaultType,
            request.Header("x-ms-blob-content-encoding"),
            request.Header("x-ms-blob-content-language"),
            request.Header("x-ms-blob-content-disposition"),
            request.Header("x-ms-blob-cache-control")
        );

    public BlobResponse AddTo(BlobResponse response) =>
        response
            .With("Content-Type", Type)
            .With("Content-Encoding", Encoding)
            .With("Content-Language", Language)
            .With("Content-Disposition", Disposition)
            .With("Cache-Control", CacheControl);
}
