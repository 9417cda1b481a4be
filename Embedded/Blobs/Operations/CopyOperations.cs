using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.Sqlite;
using Recruitment.Embedded.Blobs.Protocol;
using Recruitment.Embedded.Blobs.Rows;

namespace Recruitment.Embedded.Blobs.Operations;

/// <summary>Copy a blob within the account; the copy is complete when the request is answered.</summary>
internal sealed class CopyOperations(BlobEnvironment environment)
{
    public Task<BlobResponse> CopyAsync(BlobRequest request)
    {
        if (!TrySource(request, out var source))
        {
            return Task.FromResult(BlobResponse.Of(BlobFault.CannotVerifyCopySource, request));
        }

        var sourceConditions = Conditions.From(request, "x-ms-source-");
        var metadata = BlobMetadata.From(request);
        var draft = environment.Draft(request, new ContentHeaders(null, null, null, null, null), metadata);
        draft = draft with { Copy = new CopyState(Guid.NewGuid().ToString(), source.Uri, draft.Modified) };
        return environment.ReplaceAsync(
            request,
            Conditions.From(request),
            (connection, _) => Build(connection, draft, source, sourceConditions),
            row =>
                BlobResponses.Written(202, row).With("x-ms-copy-id", row.Copy?.Id).With("x-ms-copy-status", "success")
        );
    }

    private static Replacement Build(SqliteConnection connection, BlobRow draft, Source source, Conditions conditions)
    {
        if (BlobTable.Find(connection, source.Container, source.Blob) is not { } original)
        {
            return new Replacement(BlobFault.BlobNotFound);
        }

        if (conditions.ForWrite(original) is not null)
        {
            return new Replacement(BlobFault.SourceConditionNotMet);
        }

        var bytes = BlobTable.Read(connection, original, new ByteRange(0, original.Length));
        return new Replacement(
            draft with
            {
                Length = original.Length,
                Content = ContentTable.Insert(connection, bytes),
                Headers = original.Headers,
                Md5 = original.Md5,
                Metadata = draft.Metadata.Length > 0 ? draft.Metadata : original.Metadata,
            }
        );
    }

    private static bool TrySource(BlobRequest request, [NotNullWhen(true)] out Source? source)
    {
        source = null;
        if (
            !Uri.TryCreate(request.Header("x-ms-copy-source"), UriKind.Absolute, out var uri)
            || !string.Equals(uri.Authority, request.Authority, StringComparison.OrdinalIgnoreCase)
        )
        {
            return false;
        }

        var (isForAccount, container, blob) = BlobPath.Parse(uri.AbsolutePath);
        if (!isForAccount || container.Length == 0 || blob.Length == 0)
        {
            return false;
        }

        // Without the query, which may hold a signature.
        source = new Source(uri.GetLeftPart(UriPartial.Path), container, blob);
        return true;
    }

    private sealed record Source(string Uri, string Container, string Blob);
}
