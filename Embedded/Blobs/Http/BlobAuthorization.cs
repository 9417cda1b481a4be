using System.Net;
using Microsoft.AspNetCore.Http;
using Recruitment.Embedded.Blobs.Protocol;

namespace Recruitment.Embedded.Blobs.Http;

/// <summary>
/// Decides whether a request over HTTP is permitted: by the account's key or by a shared access signature, to this
/// machine by its own name (a browser can be made to send a page's requests here under another), and within reach.
/// </summary>
internal sealed class BlobAuthorization(StorageKey key, IBlobReach reach)
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

        return IsThisMachine(new HostString(request.Authority))
            ? SignatureFault(request, sender) ?? (reach.Includes(request) ? null : BlobFault.AuthorizationFailure)
            : BlobFault.AuthorizationFailure;
    }

    private BlobFault? SignatureFault(BlobRequest request, IPAddress? sender)
    {
        if (request.Header("Authorization") is { } header)
        {
            return header.StartsWith(Scheme, StringComparison.Ordinal)
                ? SharedKeySignature.Check(key, request, header[Scheme.Length..], Now)
                : BlobFault.AuthenticationFailed;
        }

        return request.Query("sig") is null
            ? BlobFault.AuthorizationFailure
            : SharedAccessSignature.Check(key, request, sender, Now);
    }

    private static bool IsThisMachine(HostString host) =>
        host.Host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}
