using Microsoft.Data.Sqlite;

namespace Recruitment.Embedded.Blobs.Rows;

/// <summary>Containers.</summary>
internal static class ContainerTable
{
    private const string Columns = "SELECT name, version, modified, metadata FROM blob_container ";

    public static bool Exists(SqliteConnection connection, string name) =>
        connection.Scalar("SELECT 1 FROM blob_container WHERE name = $1", name) is not null;

    public static ContainerRow? Find(SqliteConnection connection, string name)
    {
        using var reader = connection.Query(Columns + "WHERE name = $1", name);
        return reader.Read() ? Row(reader) : null;
    }

    public static void Save(SqliteConnection connection, ContainerRow row) =>
        connection.Execute(
            """
            INSERT INTO blob_container (name, version, modified, metadata) VALUES ($1, $2, $3, $4)
            ON CONFLICT (name) DO UPDATE SET version = $2, modified = $3, metadata = $4
            """,
            row.Name,
            row.Version,
            row.Modified.UtcTicks,
            row.Metadata
        );

    /// <summary>Deletes the container and everything in it.</summary>
    public static void Delete(SqliteConnection connection, string name)
    {
        foreach (var content in Contents(connection, name))
        {
            ContentTable.Delete(connection, content);
        }

        connection.Execute("DELETE FROM blob_block WHERE container = $1", name);
        connection.Execute("DELETE FROM blob_uncommitted_block WHERE container = $1", name);
        connection.Execute("DELETE FROM blob WHERE container = $1", name);
        connection.Execute("DELETE FROM blob_container WHERE name = $1", name);
    }

    /// <summary>At most <paramref name="count"/> containers whose names begin with the prefix, from <paramref name="from"/> on.</summary>
    public static List<ContainerRow> List(SqliteConnection connection, string prefix, string from, int count)
    {
        var rows = new List<ContainerRow>();
        var first = string.CompareOrdinal(prefix, from) > 0 ? prefix : from;
        using var reader = connection.Query(Columns + "WHERE name >= $1 ORDER BY name LIMIT $2", first, count);
        while (reader.Read() && reader.GetString(0).StartsWith(prefix, StringComparison.Ordinal))
        {
            rows.Add(Row(reader));
        }

        return rows;
    }

    private static List<long> Contents(SqliteConnection connection, string name)
    {
        var contents = new List<long>();
        using var reader = connection.Query(
            """
            SELECT content FROM blob WHERE container = $1
            UNION ALL SELECT content FROM blob_block WHERE container = $1
            UNION ALL SELECT content FROM blob_uncommitted_block WHERE container = $1
            """,
            name
        );
        while (reader.Read())
        {
            contents.Add(reader.GetInt64(0));
        }

        return contents;
    }

    private static ContainerRow Row(SqliteDataReader reader) =>
        new(reader.GetString(0), reader.GetInt64(1), reader.Moment(2), reader.GetString(3));
}
