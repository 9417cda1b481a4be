using Recruitment.Embedded.Blobs.Protocol;

namespace Recruitment.Embedded.Blobs.Http;

/// <summary>
/// What the key opens: putting blobs where a trigger waits for them, and looking at those whose name one knows. The
/// same account holds everything that the app keeps, so nothing else is reached, and nothing is listed, copied or
/// deleted.
/// </summary>
internal sealed class UploadsOnly(Func<IEnumerable<IBlobTriggerHandler>> handlers) : IBlobReach
{
    private readonly Lazy<HashSet<string>> _containers = new(() =>
        handlers().Select(handler => handler.Path.Split('/')[0]).ToHashSet()
    );

    public bool Includes(BlobRequest request) =>
        _containers.Value.Contains(request.Container)
        && request.Header("x-ms-copy-source") is null
        && (request.Blob.Length == 0 ? IsOfContainer(request) : IsOfBlob(request));

    // Clients make the container where there is none before they upload.
    private static bool IsOfContainer(BlobRequest request) =>
        request.Query("restype") == "container"
        && request.Query("comp") is null
        && request.Method is "PUT" or "GET" or "HEAD";

    private static bool IsOfBlob(BlobRequest request) =>
        (request.Method, request.Query("comp")) switch
        {
            ("GET" or "HEAD", null or "metadata" or "blocklist") => true,
            ("PUT", null or "block" or "blocklist" or "metadata" or "properties") => true,
            _ => false,
        };
}
