using Microsoft.Data.Sqlite;

namespace Recruitment.Embedded.Blobs.Rows;

/// <summary>Blocks: committed ones make up a blob in their order, uncommitted ones wait for a block list.</summary>
internal static class BlockTable
{
    public static List<Block> Committed(SqliteConnection connection, string container, string name) =>
        Blocks(
            connection.Query(
                "SELECT block, length, content FROM blob_block WHERE container = $1 AND name = $2 ORDER BY number",
                container,
                name
            )
        );

    public static List<Block> Uncommitted(SqliteConnection connection, string container, string name) =>
        Blocks(
            connection.Query(
                "SELECT block, length, content FROM blob_uncommitted_block WHERE container = $1 AND name = $2",
                container,
                name
            )
        );

    /// <summary>Stores an uncommitted block in place of the one with the same id.</summary>
    public static void Put(SqliteConnection connection, string container, string name, Block block, DateTimeOffset now)
    {
        const string same = " FROM blob_uncommitted_block WHERE container = $1 AND name = $2 AND block = $3";
        if (connection.Scalar("SELECT content" + same, container, name, block.Id) is long replaced)
        {
            ContentTable.Delete(connection, replaced);
            connection.Execute("DELETE" + same, container, name, block.Id);
        }

        connection.Execute(
            "INSERT INTO blob_uncommitted_block (container, name, block, length, content, created) VALUES ($1, $2, $3, $4, $5, $6)",
            container,
            name,
            block.Id,
            block.Length,
            block.Content,
            now.UtcTicks
        );
    }

    public static void SaveCommitted(
        SqliteConnection connection,
        string container,
        string name,
        IReadOnlyList<Block> blocks
    )
    {
        for (var number = 0; number < blocks.Count; number++)
        {
            connection.Execute(
                "INSERT INTO blob_block (container, name, number, block, length, content) VALUES ($1, $2, $3, $4, $5, $6)",
                container,
                name,
                number,
                blocks[number].Id,
                blocks[number].Length,
                blocks[number].Content
            );
        }
    }

    public static void ForgetCommitted(SqliteConnection connection, string container, string name) =>
        connection.Execute("DELETE FROM blob_block WHERE container = $1 AND name = $2", container, name);

    /// <summary>Removes the uncommitted blocks, and their contents except those of <paramref name="kept"/>.</summary>
    public static void DropUncommitted(
        SqliteConnection connection,
        string container,
        string name,
        IReadOnlyList<Block> kept
    )
    {
        var waiting = Uncommitted(connection, container, name);
        if (waiting.Count == 0)
        {
            return;
        }

        var keptContents = kept.Select(block => block.Content).ToHashSet();
        foreach (var block in waiting.Where(block => !keptContents.Contains(block.Content)))
        {
            ContentTable.Delete(connection, block.Content);
        }

        connection.Execute("DELETE FROM blob_uncommitted_block WHERE container = $1 AND name = $2", container, name);
    }

    /// <summary>Removes uncommitted blocks that were sent before <paramref name="moment"/>; returns whether there were any.</summary>
    public static bool DropUncommittedBefore(SqliteConnection connection, DateTimeOffset moment)
    {
        var old = Blocks(
            connection.Query(
                "SELECT block, length, content FROM blob_uncommitted_block WHERE created < $1",
                moment.UtcTicks
            )
        );
        old.ForEach(block => ContentTable.Delete(connection, block.Content));
        return connection.Execute("DELETE FROM blob_uncommitted_block WHERE created < $1", moment.UtcTicks) > 0;
    }

    private static List<Block> Blocks(SqliteDataReader reader)
    {
        using (reader)
        {
            var blocks = new List<Block>();
            while (reader.Read())
            {
                blocks.Add(new Block(reader.GetString(0), reader.GetInt64(1), reader.GetInt64(2)));
            }

            return blocks;
        }
    }
}
