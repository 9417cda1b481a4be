using Recruitment.Embedded.Blobs.Protocol;

namespace Recruitment.Embedded.Blobs.Http;

/// <summary>
/// What an operation needs of a shared access signature: any one of <c>Permissions</c> (letters of <c>sp</c>), and for an
/// account's signature <c>ResourceType</c> (letter of <c>srt</c>).
/// </summary>
internal sealed record AccessNeeded(string Permissions, char ResourceType, bool OnlyByAccount)
{
    private static readonly AccessNeeded Nothing = new("", '-', false);

    public static AccessNeeded By(BlobRequest request)
    {
        var comp = request.Query("comp");
        if (request.Container.Length == 0)
        {
            return new(comp == "list" ? "l" : "r", 's', true);
        }

        if (request.Blob.Length == 0)
        {
            return comp == "list" ? new("l", 'c', false) : new(OfContainer(request.Method), 'c', true);
        }

        // The signature says nothing about the source of a copy.
        if (request.Header("x-ms-copy-source") is not null)
        {
            return Nothing;
        }

        return new(OfBlob(request.Method, comp), 'o', false);
    }

    /// <summary>Why the signature in the request does not permit the operation, or null.</summary>
    public BlobFault? Fault(BlobRequest request, bool isForAccount)
    {
        var granted = request.Query("sp") ?? "";
        var found = Permissions.FirstOrDefault(granted.Contains);
        var reaches = isForAccount
            ? (request.Query("srt") ?? "").Contains(ResourceType) && (request.Query("ss") ?? "").Contains('b')
            : !OnlyByAccount;
        if (found == default || !reaches)
        {
            return BlobFault.AuthorizationPermissionMismatch;
        }

        request.MayOnlyCreate = ResourceType == 'o' && found == 'c';
        return null;
    }

    private static string OfContainer(string method) =>
        method switch
        {
            "PUT" => "wc",
            "DELETE" => "d",
            _ => "r",
        };

    private static string OfBlob(string method, string? comp) =>
        (method, comp) switch
        {
            ("GET" or "HEAD", _) => "r",
            ("PUT", null or "block" or "blocklist") => "wc",
            ("PUT", "metadata" or "properties") => "w",
            ("DELETE", _) => "d",
            _ => "",
        };
}
