using Microsoft.Data.Sqlite;

namespace Recruitment.Embedded.Blobs.Rows;

/// <summary>Contents, cut into chunks. Content 0 is the empty one and has no rows.</summary>
internal static class ContentTable
{
    public const int ChunkBytes = 256 * 1024;

    private const int NumberBits = 20;

    /// <summary>Stores the bytes and returns their content id.</summary>
    public static long Insert(SqliteConnection connection, ReadOnlyMemory<byte> bytes)
    {
        if (bytes.IsEmpty)
        {
            return 0;
        }

        var last = connection.Scalar("SELECT max(id) FROM blob_chunk") as long? ?? 0;
        var content = (last >> NumberBits) + 1;
        for (var offset = 0; offset < bytes.Length; offset += ChunkBytes)
        {
            var chunk = bytes.Slice(offset, Math.Min(ChunkBytes, bytes.Length - offset)).ToArray();
            connection.Execute(
                "INSERT INTO blob_chunk (id, bytes) VALUES ($1, $2)",
                FirstChunk(content) + (offset / ChunkBytes),
                chunk
            );
        }

        return content;
    }

    public static void Delete(SqliteConnection connection, long content)
    {
        if (content != 0)
        {
            connection.Execute(
                "DELETE FROM blob_chunk WHERE id >= $1 AND id < $2",
                FirstChunk(content),
                FirstChunk(content + 1)
            );
        }
    }

    /// <summary>Fills <paramref name="target"/> with the content's bytes from <paramref name="offset"/> on.</summary>
    public static void Read(SqliteConnection connection, long content, long offset, Span<byte> target)
    {
        var first = offset / ChunkBytes;
        var last = (offset + target.Length - 1) / ChunkBytes;
        using var reader = connection.Query(
            "SELECT bytes FROM blob_chunk WHERE id BETWEEN $1 AND $2 ORDER BY id",
            FirstChunk(content) + first,
            FirstChunk(content) + last
        );
        var skip = (int)(offset % ChunkBytes);
        while (target.Length > 0 && reader.Read())
        {
            var bytes = reader.GetFieldValue<byte[]>(0).AsSpan(skip);
            var taken = Math.Min(bytes.Length, target.Length);
            bytes[..taken].CopyTo(target);
            target = target[taken..];
            skip = 0;
        }

        if (target.Length > 0)
        {
            throw new InvalidDataException($"Content {content} is shorter than its blob says.");
        }
    }

    private static long FirstChunk(long content) => content << NumberBits;
}
