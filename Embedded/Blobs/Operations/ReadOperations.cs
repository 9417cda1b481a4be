using System.Globalization;
using Microsoft.Data.Sqlite;
using Recruitment.Embedded.Blobs.Protocol;
using Recruitment.Embedded.Blobs.Rows;

namespace Recruitment.Embedded.Blobs.Operations;

/// <summary>Read a blob's bytes or its properties.</summary>
internal sealed class ReadOperations(BlobEnvironment environment)
{
    private const int LongestMd5Range = 4 * 1024 * 1024;

    public BlobResponse Head(BlobRequest request) =>
        environment.Store.Read(connection =>
        {
            var (row, fault) = Find(connection, request);
            return row is null
                ? BlobResponse.Of(fault, request)
                : BlobResponse
                    .WithoutBody(200, row.Length)
                    .WithProperties(row)
                    .With("Content-MD5", row.Md5 is null ? null : Convert.ToBase64String(row.Md5))
                    .With("x-ms-access-tier", "Hot")
                    .With("x-ms-access-tier-inferred", "true");
        });

    public BlobResponse Get(BlobRequest request) =>
        environment.Store.ReadSnapshot(connection =>
        {
            // One snapshot for the row and its chunks: the blob may be replaced meanwhile.
            var (row, fault) = Find(connection, request);
            if (row is null)
            {
                return BlobResponse.Of(fault, request);
            }

            var range = ByteRange.From(request, row.Length, out var fits);
            if (!fits)
            {
                return BlobResponse
                    .Of(BlobFault.InvalidRange, request)
                    .With("Content-Range", string.Create(CultureInfo.InvariantCulture, $"bytes */{row.Length}"));
            }

            return range is null ? Whole(connection, row) : Part(connection, row, range.Value, request);
        });

    private static (BlobRow? Row, BlobFault Fault) Find(SqliteConnection connection, BlobRequest request)
    {
        var row = BlobTable.Find(connection, request.Container, request.Blob);
        if (row is null && !ContainerTable.Exists(connection, request.Container))
        {
            return (null, BlobFault.ContainerNotFound);
        }

        var unmet = Conditions.From(request).ForRead(row);
        return unmet is null ? (row, BlobFault.BlobNotFound) : (null, unmet);
    }

    private static BlobResponse Whole(SqliteConnection connection, BlobRow row) =>
        BlobResponse
            .Of(200, BlobTable.Read(connection, row, new ByteRange(0, row.Length)))
            .WithProperties(row)
            .With("Content-MD5", row.Md5 is null ? null : Convert.ToBase64String(row.Md5));

    private static BlobResponse Part(SqliteConnection connection, BlobRow row, ByteRange range, BlobRequest request)
    {
        var bytes = BlobTable.Read(connection, row, range);
        var last = range.Offset + range.Length - 1;
        var wantsMd5 = request.Header("x-ms-range-get-content-md5") == "true" && bytes.Length <= LongestMd5Range;
        return BlobResponse
            .Of(206, bytes)
            .WithProperties(row)
            .With(
                "Content-Range",
                string.Create(CultureInfo.InvariantCulture, $"bytes {range.Offset}-{last}/{row.Length}")
            )
            .With("Content-MD5", wantsMd5 ? Convert.ToBase64String(Checksums.Md5(bytes)) : null)
            .With("x-ms-blob-content-md5", row.Md5 is null ? null : Convert.ToBase64String(row.Md5));
    }
}
