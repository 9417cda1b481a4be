using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Recruitment.Embedded.Blobs.Protocol;
using Recruitment.Embedded.Timers;

namespace Recruitment.Embedded.Blobs.Http;

/// <summary>
/// The blob service over HTTP, for any Azure storage client that has the key. It wants a port of its own, since the
/// account is the path's first segment. Requests without a right signature get 403.
/// </summary>
internal sealed class BlobHttpEndpoint(BlobService service, BlobAuthorization authorization, WorkGauge gauge)
{
    /// <summary>The largest body, in bytes: what a storage client sends in one piece unless told otherwise.</summary>
    private const long LargestBody = 256 * 1024 * 1024;

    /// <summary>Sets the limits that the protocol needs: a name of 1,024 characters can be 12 KB when encoded.</summary>
    public static void Configure(KestrelServerLimits limits)
    {
        limits.MaxRequestLineSize = 32 * 1024;
        limits.MaxRequestBodySize = LargestBody;
    }

    public async Task HandleAsync(HttpContext context)
    {
        using var work = gauge.Begin();
        var request = HttpBlobRequest.From(context);
        var fault = authorization.Check(request, context.Connection.RemoteIpAddress) ?? BodyFault(context.Request);
        if (fault is not null)
        {
            await WriteAsync(context, service.Refuse(request, fault));
            return;
        }

        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = LargestBody;
        }

        await request.ReadBodyAsync(context.RequestAborted);
        await WriteAsync(context, await service.HandleAsync(request));
    }

    private static BlobFault? BodyFault(HttpRequest request)
    {
        if (request.ContentLength > LargestBody)
        {
            return BlobFault.RequestBodyTooLarge;
        }

        var hasUnknownLength = request.ContentLength is null && request.Headers.TransferEncoding.Count > 0;
        return hasUnknownLength ? BlobFault.MissingContentLengthHeader : null;
    }

    private static async Task WriteAsync(HttpContext context, BlobResponse response)
    {
        context.Response.StatusCode = response.Status;
        foreach (var (name, value) in response.Headers)
        {
            context.Response.Headers[name] = value;
        }

        if (response.Status == StatusCodes.Status304NotModified)
        {
            return;
        }

        context.Response.ContentLength = response.ContentLength;
        await context.Response.Body.WriteAsync(response.Body, context.RequestAborted);
    }
}
