using System.Net;
using Recruitment.Embedded.Blobs.Protocol;

namespace Recruitment.Embedded.Blobs.Http;

/// <summary>Decides whether a request over HTTP is permitted: by the account's key, or by a shared access signature.</summary>
internal sealed class BlobAuthorization
{
    private const string Scheme = "SharedKey ";

    // A client signs with the real time, whatever clock the app runs on.
    private static DateTimeOffset Now => TimeProvider.System.GetUtcNow();

    /// <summary>Why the request is refused, or null.</summary>
    public BlobFault? Check(BlobRequest request, IPAddress? sender)
    {
        if (!request.IsForAccount)
        {
            return BlobFault.InvalidUri;
        }

        if (request.Header("Authorization") is { } header)
        {
            return header.StartsWith(Scheme, StringComparison.Ordinal)
                ? SharedKeySignature.Check(request, header[Scheme.Length..], Now)
                : BlobFault.AuthenticationFailed;
        }

        return request.Query("sig") is null
            ? BlobFault.AuthorizationFailure
            : SharedAccessSignature.Check(request, sender, Now);
    }
}
