using System.Globalization;
using Recruitment.Embedded.Blobs.Protocol;
using Recruitment.Embedded.Blobs.Rows;

namespace Recruitment.Embedded.Blobs.Operations;

/// <summary>Headers of answers about a blob.</summary>
internal static class BlobResponses
{
    public static BlobResponse Written(int status, BlobRow row) =>
        new BlobResponse(status).WithVersion(row).With("x-ms-request-server-encrypted", "true");

    public static BlobResponse WithVersion(this BlobResponse response, BlobRow row) =>
        response.With("ETag", ETags.Quoted(row.Version)).With("Last-Modified", HttpDate(row.Modified));

    public static BlobResponse WithProperties(this BlobResponse response, BlobRow row) =>
        row
            .Headers.AddTo(response)
            .WithVersion(row)
            .WithMetadata(row.Metadata)
            .WithCopy(row.Copy)
            .With("x-ms-creation-time", HttpDate(row.Created))
            .With("x-ms-blob-type", "BlockBlob")
            .With("x-ms-lease-status", "unlocked")
            .With("x-ms-lease-state", "available")
            .With("x-ms-server-encrypted", "true")
            .With("Accept-Ranges", "bytes");

    public static string HttpDate(DateTimeOffset moment) => moment.ToString("R", CultureInfo.InvariantCulture);

    private static BlobResponse WithCopy(this BlobResponse response, CopyState? copy) =>
        copy is null
            ? response
            : response
                .With("x-ms-copy-id", copy.Id)
                .With("x-ms-copy-status", "success")
                .With("x-ms-copy-source", copy.Source)
                .With("x-ms-copy-completion-time", HttpDate(copy.Completed));
}
