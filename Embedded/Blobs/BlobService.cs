using Microsoft.Extensions.Logging;
using Recruitment.Embedded.Blobs.Operations;
using Recruitment.Embedded.Blobs.Protocol;

namespace Recruitment.Embedded.Blobs;

/// <summary>The blob service: takes a request of Azure Storage's blob protocol and answers it from the store.</summary>
internal sealed partial class BlobService(BlobEnvironment environment, ILogger<BlobService> logger)
{
    private readonly ContainerOperations _containers = new(environment);
    private readonly ListContainers _listContainers = new(environment);
    private readonly ListBlobs _listBlobs = new(environment);
    private readonly ReadOperations _read = new(environment);
    private readonly PutOperations _put = new(environment);
    private readonly BlockOperations _blocks = new(environment);
    private readonly CopyOperations _copy = new(environment);
    private readonly ChangeOperations _change = new(environment);

    /// <summary>Answers the request; faults are answers too, with their status and error code.</summary>
    public async Task<BlobResponse> HandleAsync(BlobRequest request)
    {
        BlobResponse response;
        try
        {
            response = await RouteAsync(request).ConfigureAwait(false);
        }
        catch (MalformedRequestException malformed)
        {
            response = BlobResponse.Of(malformed.Fault, request);
        }
        catch (Exception fault)
        {
            LogFault(request.Method, request.Container, fault);
            response = BlobResponse.Of(BlobFault.InternalError, request);
        }

        return response.Finish(request, environment.Clock.GetUtcNow());
    }

    /// <summary>The answer to a request that is not carried out.</summary>
    public BlobResponse Refuse(BlobRequest request, BlobFault fault) =>
        BlobResponse.Of(fault, request).Finish(request, environment.Clock.GetUtcNow());

    private Task<BlobResponse> RouteAsync(BlobRequest request)
    {
        if (NameFault(request) is { } fault)
        {
            return Task.FromResult(BlobResponse.Of(fault, request));
        }

        if (request.Blob.Length > 0)
        {
            return BlobAsync(request);
        }

        return request.Container.Length > 0 ? ContainerAsync(request) : Task.FromResult(Account(request));
    }

    private BlobResponse Account(BlobRequest request) =>
        (request.Method, request.Query("comp"), request.Query("restype")) switch
        {
            ("GET", "list", _) => _listContainers.List(request),
            ("GET" or "HEAD", "properties", "account") => new BlobResponse(200)
                .With("x-ms-sku-name", "Standard_LRS")
                .With("x-ms-account-kind", "StorageV2"),
            _ => BlobResponse.Of(BlobFault.FeatureNotSupported, request),
        };

    private Task<BlobResponse> ContainerAsync(BlobRequest request) =>
        (request.Method, request.Query("comp"), request.Query("restype")) switch
        {
            ("PUT", null, "container") => _containers.CreateAsync(request),
            ("GET" or "HEAD", null, "container") => Task.FromResult(_containers.Read(request)),
            ("GET" or "HEAD", "metadata", "container") => Task.FromResult(_containers.Read(request)),
            ("GET" or "HEAD", "acl", "container") => Task.FromResult(_containers.ReadAccess(request)),
            ("PUT", "metadata", "container") => _containers.SetMetadataAsync(request),
            ("DELETE", null, "container") => _containers.DeleteAsync(request),
            ("GET", "list", "container") => Task.FromResult(_listBlobs.List(request)),
            _ => Task.FromResult(BlobResponse.Of(BlobFault.FeatureNotSupported, request)),
        };

    private Task<BlobResponse> BlobAsync(BlobRequest request) =>
        (request.Method, request.Query("comp")) switch
        {
            ("GET", null) => Task.FromResult(_read.Get(request)),
            ("HEAD", null) => Task.FromResult(_read.Head(request)),
            ("GET" or "HEAD", "metadata") => Task.FromResult(_read.Head(request)),
            ("GET", "blocklist") => Task.FromResult(_blocks.List(request)),
            ("PUT", null) when request.Header("x-ms-copy-source") is not null => _copy.CopyAsync(request),
            ("PUT", null) => _put.PutAsync(request),
            ("PUT", "block") when request.Header("x-ms-copy-source") is null => _blocks.PutBlockAsync(request),
            ("PUT", "blocklist") => _blocks.CommitAsync(request),
            ("PUT", "metadata") => _change.SetMetadataAsync(request),
            ("PUT", "properties") => _change.SetHeadersAsync(request),
            ("DELETE", null) => _change.DeleteAsync(request),
            ("POST", _) => Task.FromResult(BlobResponse.Of(BlobFault.UnsupportedHttpVerb, request)),
            _ => Task.FromResult(BlobResponse.Of(BlobFault.FeatureNotSupported, request)),
        };

    private static BlobFault? NameFault(BlobRequest request)
    {
        if (!request.IsForAccount)
        {
            return BlobFault.InvalidUri;
        }

        // There are no snapshots and no versions: a request for one must not get the blob itself.
        if (request.Query("snapshot") is not null || request.Query("versionid") is not null)
        {
            return BlobFault.FeatureNotSupported;
        }

        return request.Container.Length == 0
            ? null
            : BlobPath.ContainerFault(request.Container) ?? BlobPath.BlobNameFault(request.Blob);
    }

    [LoggerMessage(LogLevel.Error, "The blob service failed at a {Method} in container {Container}.")]
    private partial void LogFault(string method, string container, Exception fault);
}
