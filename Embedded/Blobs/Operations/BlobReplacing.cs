using Microsoft.Data.Sqlite;
using Recruitment.Embedded.Blobs.Protocol;
using Recruitment.Embedded.Blobs.Rows;

namespace Recruitment.Embedded.Blobs.Operations;

/// <summary>What putting, committing a block list and copying have in common.</summary>
internal static class BlobReplacing
{
    /// <summary>A new version of the request's blob, without its content yet.</summary>
    public static BlobRow Draft(
        this BlobEnvironment environment,
        BlobRequest request,
        ContentHeaders headers,
        string metadata
    )
    {
        var now = environment.Clock.GetUtcNow();
        return new(request.Container, request.Blob, ETags.NewVersion(), now, now, 0, 0, headers, null, metadata, null);
    }

    /// <summary>
    /// In one transaction: checks the conditions, puts the blob in place, frees what it replaces and records its
    /// triggers. <paramref name="build"/> gets the blob that is replaced, or null.
    /// </summary>
    public static async Task<BlobResponse> ReplaceAsync(
        this BlobEnvironment environment,
        BlobRequest request,
        Conditions conditions,
        Func<SqliteConnection, BlobRow?, Replacement> build,
        Func<BlobRow, BlobResponse> respond
    )
    {
        using var triggers = environment.Triggers.Announce(request.Container, request.Blob);
        var (row, fault, erases) = await environment.Store.WriteAsync(connection =>
        {
            var outcome = Replace(connection, request, conditions, build);
            if (outcome.Row is not null)
            {
                triggers?.Record(connection);
            }

            return outcome;
        });
        if (row is null)
        {
            return BlobResponse.Of(fault ?? BlobFault.InternalError, request);
        }

        triggers?.Dispatch();
        if (erases)
        {
            environment.Maintenance.NoteErasure();
        }

        return respond(row);
    }

    private static (BlobRow? Row, BlobFault? Fault, bool Erases) Replace(
        SqliteConnection connection,
        BlobRequest request,
        Conditions conditions,
        Func<SqliteConnection, BlobRow?, Replacement> build
    )
    {
        var old = BlobTable.Find(connection, request.Container, request.Blob);
        if (old is null && !ContainerTable.Exists(connection, request.Container))
        {
            return (null, BlobFault.ContainerNotFound, false);
        }

        if (old is not null && request.MayOnlyCreate)
        {
            return (null, BlobFault.UnauthorizedBlobOverwrite, false);
        }

        if (conditions.ForCreate(old) is { } unmet)
        {
            return (null, unmet, false);
        }

        var (row, blocks, fault) = build(connection, old);
        if (row is null)
        {
            return (null, fault, false);
        }

        BlobTable.Replace(connection, old, row, blocks);
        return (row, null, old is not null);
    }
}
