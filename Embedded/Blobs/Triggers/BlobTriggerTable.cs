using Microsoft.Data.Sqlite;
using Recruitment.Embedded.Blobs.Rows;

namespace Recruitment.Embedded.Blobs.Triggers;

/// <summary>Triggers that wait to run, and those set aside as poison.</summary>
internal static class BlobTriggerTable
{
    private const string Columns = "SELECT id, path, container, name, attempts, due FROM blob_trigger ";

    public static long Insert(SqliteConnection connection, string path, string container, string name) =>
        (long)
            connection.Scalar(
                "INSERT INTO blob_trigger (path, container, name) VALUES ($1, $2, $3) RETURNING id",
                path,
                container,
                name
            )!; // RETURNING gives one row

    public static List<BlobTriggerRow> Waiting(SqliteConnection connection)
    {
        var rows = new List<BlobTriggerRow>();
        using var reader = connection.Query(Columns + "WHERE poison = 0 ORDER BY id");
        while (reader.Read())
        {
            rows.Add(Row(reader));
        }

        return rows;
    }

    /// <summary>Counts an attempt, before it is made; null when the trigger or its blob is gone.</summary>
    /// <param name="isHere">Whether the blob is in this store; where it is elsewhere, the function finds out whether it is gone.</param>
    public static BlobTriggerRow? BeginAttempt(SqliteConnection connection, long id, bool isHere)
    {
        if (Find(connection, id) is not { } row)
        {
            return null;
        }

        if (isHere && BlobTable.Find(connection, row.Container, row.Name) is null)
        {
            Delete(connection, id);
            return null;
        }

        connection.Execute("UPDATE blob_trigger SET attempts = attempts + 1 WHERE id = $1", id);
        return row with { Attempts = row.Attempts + 1 };
    }

    public static void Delete(SqliteConnection connection, long id) =>
        connection.Execute("DELETE FROM blob_trigger WHERE id = $1", id);

    public static void Postpone(SqliteConnection connection, long id, DateTimeOffset due, string fault) =>
        connection.Execute("UPDATE blob_trigger SET due = $2, fault = $3 WHERE id = $1", id, due.UtcTicks, fault);

    public static void SetAside(SqliteConnection connection, long id, string fault) =>
        connection.Execute("UPDATE blob_trigger SET poison = 1, fault = $2 WHERE id = $1", id, fault);

    /// <summary>The blobs of a container that triggers were set aside for.</summary>
    public static List<string> PoisonIn(SqliteConnection connection, string container)
    {
        var names = new List<string>();
        using var reader = connection.Query(
            "SELECT DISTINCT name FROM blob_trigger WHERE container = $1 AND poison = 1",
            container
        );
        while (reader.Read())
        {
            names.Add(reader.GetString(0));
        }

        return names;
    }

    /// <summary>
    /// Removes what was set aside for a blob that is deleted: a name may hold personal data. Triggers that wait find
    /// the blob gone by themselves.
    /// </summary>
    public static void DropPoison(SqliteConnection connection, string container, string name) =>
        connection.Execute(
            "DELETE FROM blob_trigger WHERE container = $1 AND name = $2 AND poison = 1",
            container,
            name
        );

    /// <inheritdoc cref="DropPoison(SqliteConnection, string, string)"/>
    public static void DropPoison(SqliteConnection connection, string container) =>
        connection.Execute("DELETE FROM blob_trigger WHERE container = $1 AND poison = 1", container);

    private static BlobTriggerRow? Find(SqliteConnection connection, long id)
    {
        using var reader = connection.Query(Columns + "WHERE id = $1 AND poison = 0", id);
        return reader.Read() ? Row(reader) : null;
    }

    private static BlobTriggerRow Row(SqliteDataReader reader) =>
        new(
            reader.GetInt64(0),
            reader.GetString(1),
            reader.GetString(2),
            reader.GetString(3),
            reader.GetInt32(4),
            reader.Moment(5)
        );
}
