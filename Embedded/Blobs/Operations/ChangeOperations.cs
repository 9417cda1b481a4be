using Microsoft.Data.Sqlite;
using Recruitment.Embedded.Blobs.Protocol;
using Recruitment.Embedded.Blobs.Rows;
using Recruitment.Embedded.Blobs.Triggers;

namespace Recruitment.Embedded.Blobs.Operations;

/// <summary>Change a blob's metadata or headers, and delete it.</summary>
internal sealed class ChangeOperations(BlobEnvironment environment)
{
    public Task<BlobResponse> SetMetadataAsync(BlobRequest request)
    {
        var metadata = BlobMetadata.From(request);
        return ChangeAsync(request, row => row with { Metadata = metadata });
    }

    public Task<BlobResponse> SetHeadersAsync(BlobRequest request)
    {
        var headers = ContentHeaders.From(request, null);
        var md5 = request.Header("x-ms-blob-content-md5");
        var md5Bytes = md5 is null ? null : Base64(md5);
        return ChangeAsync(request, row => row with { Headers = headers, Md5 = md5Bytes });
    }

    public async Task<BlobResponse> DeleteAsync(BlobRequest request)
    {
        var conditions = Conditions.From(request);
        var fault = await environment.Store.WriteAsync(connection =>
        {
            var (row, fault) = Find(connection, request, conditions);
            if (row is not null)
            {
                BlobTable.Delete(connection, row);
                BlobTriggerTable.DropPoison(connection, row.Container, row.Name);
            }

            return fault;
        });
        if (fault is not null)
        {
            return BlobResponse.Of(fault, request);
        }

        environment.Maintenance.NoteDeletion();
        return new BlobResponse(202).With("x-ms-delete-type-permanent", "true");
    }

    private async Task<BlobResponse> ChangeAsync(BlobRequest request, Func<BlobRow, BlobRow> change)
    {
        var conditions = Conditions.From(request);
        var now = environment.Clock.GetUtcNow();
        var version = ETags.NewVersion();
        var (changed, fault) = await environment.Store.WriteAsync<(BlobRow?, BlobFault?)>(connection =>
        {
            var (row, fault) = Find(connection, request, conditions);
            if (row is null)
            {
                return (null, fault);
            }

            var changed = change(row) with { Version = version, Modified = now };
            BlobTable.Save(connection, changed);
            return (changed, null);
        });
        if (changed is null)
        {
            return BlobResponse.Of(fault ?? BlobFault.InternalError, request);
        }

        // The former metadata may hold personal data.
        environment.Maintenance.NoteErasure();
        return BlobResponses.Written(200, changed);
    }

    private static (BlobRow? Row, BlobFault? Fault) Find(
        SqliteConnection connection,
        BlobRequest request,
        Conditions conditions
    )
    {
        var row = BlobTable.Find(connection, request.Container, request.Blob);
        if (row is null && !ContainerTable.Exists(connection, request.Container))
        {
            return (null, BlobFault.ContainerNotFound);
        }

        var fault = conditions.ForWrite(row) ?? (row is null ? BlobFault.BlobNotFound : null);
        return (fault is null ? row : null, fault);
    }

    private static byte[] Base64(string text)
    {
        var bytes = new byte[16];
        return Convert.TryFromBase64String(text, bytes, out var written) && written == 16
            ? bytes
            : throw new MalformedRequestException(BlobFault.InvalidHeaderValue);
    }
}
