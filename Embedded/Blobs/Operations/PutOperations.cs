using Recruitment.Embedded.Blobs.Protocol;
using Recruitment.Embedded.Blobs.Rows;

namespace Recruitment.Embedded.Blobs.Operations;

/// <summary>Put a whole blob in one request.</summary>
internal sealed class PutOperations(BlobEnvironment environment)
{
    public async Task<BlobResponse> PutAsync(BlobRequest request)
    {
        switch (request.Header("x-ms-blob-type"))
        {
            case null:
                return BlobResponse.Of(BlobFault.MissingRequiredHeader, request);
            case "BlockBlob":
                break;
            default:
                return BlobResponse.Of(BlobFault.FeatureNotSupported, request);
        }

        var md5 = Checksums.Verify(request);
        var type = ContentHeaders.Value(request, "Content-Type") ?? ContentHeaders.DefaultType;
        var draft = environment.Draft(request, ContentHeaders.From(request, type), BlobMetadata.From(request)) with
        {
            Length = request.Body.Length,
            Md5 = md5,
        };
        var conditions = Conditions.From(request);
        return await environment.ReplaceAsync(
            request,
            conditions,
            (connection, _) => new Replacement(draft with { Content = ContentTable.Insert(connection, request.Body) }),
            row =>
                BlobResponses
                    .Written(201, row)
                    .With("Content-MD5", Convert.ToBase64String(md5))
                    .With("x-ms-content-crc64", request.Header("x-ms-content-crc64"))
        );
    }
}
