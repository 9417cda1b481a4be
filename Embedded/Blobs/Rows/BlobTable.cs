using Microsoft.Data.Sqlite;
using Recruitment.Embedded.Blobs.Protocol;

namespace Recruitment.Embedded.Blobs.Rows;

/// <summary>Blobs.</summary>
internal static class BlobTable
{
    private const string Columns = """
        SELECT container, name, version, created, modified, length, content, content_type, content_encoding,
            content_language, content_disposition, cache_control, md5, metadata, copy
        FROM blob
        """;

    public static BlobRow? Find(SqliteConnection connection, string container, string name)
    {
        using var reader = connection.Query(Columns + " WHERE container = $1 AND name = $2", container, name);
        return reader.Read() ? Row(reader) : null;
    }

    /// <summary>Inserts or overwrites the row; contents are the caller's concern.</summary>
    public static void Save(SqliteConnection connection, BlobRow row) =>
        connection.Execute(
            """
            INSERT INTO blob (container, name, version, created, modified, length, content, content_type, content_encoding,
                content_language, content_disposition, cache_control, md5, metadata, copy)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
            ON CONFLICT (container, name) DO UPDATE SET version = $3, created = $4, modified = $5, length = $6, content = $7,
                content_type = $8, content_encoding = $9, content_language = $10, content_disposition = $11,
                cache_control = $12, md5 = $13, metadata = $14, copy = $15
            """,
            row.Container,
            row.Name,
            row.Version,
            row.Created.UtcTicks,
            row.Modified.UtcTicks,
            row.Length,
            row.Content,
            row.Headers.Type,
            row.Headers.Encoding,
            row.Headers.Language,
            row.Headers.Disposition,
            row.Headers.CacheControl,
            row.Md5,
            row.Metadata,
            row.Copy?.Stored()
        );

    /// <summary>Puts a blob in place with its committed blocks, and frees whatever the replaced one no longer shares.</summary>
    public static void Replace(SqliteConnection connection, BlobRow? old, BlobRow row, IReadOnlyList<Block> blocks)
    {
        if (old is not null)
        {
            Free(connection, old, blocks);
        }

        Save(connection, row);
        BlockTable.SaveCommitted(connection, row.Container, row.Name, blocks);
        BlockTable.DropUncommitted(connection, row.Container, row.Name, blocks);
    }

    public static void Delete(SqliteConnection connection, BlobRow row)
    {
        Free(connection, row, []);
        BlockTable.DropUncommitted(connection, row.Container, row.Name, []);
        connection.Execute("DELETE FROM blob WHERE container = $1 AND name = $2", row.Container, row.Name);
    }

    /// <summary>Walks the blobs whose names begin with the prefix, in order, from <paramref name="from"/> on.</summary>
    public static IEnumerable<BlobRow> From(SqliteConnection connection, string container, string prefix, string from)
    {
        const string where = " WHERE container = $1 AND name >= $2 ORDER BY name";
        using var reader = connection.Query(Columns + where, container, NameOrder.Later(prefix, from));
        while (reader.Read() && reader.GetString(1).StartsWith(prefix, StringComparison.Ordinal))
        {
            yield return Row(reader);
        }
    }

    /// <summary>Reads <paramref name="range"/> of the blob's bytes.</summary>
    public static byte[] Read(SqliteConnection connection, BlobRow row, ByteRange range)
    {
        var bytes = GC.AllocateUninitializedArray<byte>(checked((int)range.Length));
        if (row.Content != 0)
        {
            ContentTable.Read(connection, row.Content, range.Offset, bytes);
            return bytes;
        }

        var start = 0L;
        var target = bytes.AsSpan();
        foreach (var block in BlockTable.Committed(connection, row.Container, row.Name))
        {
            var skip = Math.Max(0, range.Offset - start);
            var taken = (int)Math.Min(block.Length - skip, target.Length);
            if (taken > 0)
            {
                ContentTable.Read(connection, block.Content, skip, target[..taken]);
                target = target[taken..];
            }

            start += block.Length;
        }

        return bytes;
    }

    private static void Free(SqliteConnection connection, BlobRow row, IReadOnlyList<Block> kept)
    {
        ContentTable.Delete(connection, row.Content);
        if (row.Content != 0 || row.Length == 0)
        {
            return;
        }

        var keptContents = kept.Select(block => block.Content).ToHashSet();
        foreach (var block in BlockTable.Committed(connection, row.Container, row.Name))
        {
            if (!keptContents.Contains(block.Content))
            {
                ContentTable.Delete(connection, block.Content);
            }
        }

        BlockTable.ForgetCommitted(connection, row.Container, row.Name);
    }

    private static BlobRow Row(SqliteDataReader reader) =>
        new(
            reader.GetString(0),
            reader.GetString(1),
            reader.GetInt64(2),
            reader.Moment(3),
            reader.Moment(4),
            reader.GetInt64(5),
            reader.GetInt64(6),
            new ContentHeaders(reader.Text(7), reader.Text(8), reader.Text(9), reader.Text(10), reader.Text(11)),
            reader.IsDBNull(12) ? null : reader.GetFieldValue<byte[]>(12),
            reader.GetString(13),
            CopyState.Parse(reader.Text(14))
        );
}
