using Microsoft.Data.Sqlite;

namespace Recruitment.Embedded.Store;

/// <summary>The host's own few values in the store's <c>setting</c> table: keys, the clock's anchor, schedules.</summary>
internal sealed class StoredSettings(SqliteStore store)
{
    public string? Read(string key) => store.Read(connection => Read(connection, key));

    public Task WriteAsync(string key, string value) => store.WriteAsync(connection => Write(connection, key, value));

    /// <summary>The stored value, or <paramref name="candidate"/> after storing it where there was none.</summary>
    public Task<string> ReadOrAddAsync(string key, string candidate) =>
        store.WriteAsync(connection =>
        {
            if (Read(connection, key) is { } found)
            {
                return found;
            }

            Write(connection, key, candidate);
            return candidate;
        });

    private static string? Read(SqliteConnection connection, string key)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT value FROM setting WHERE key = $key";
        command.Parameters.AddWithValue("$key", key);
        return (string?)command.ExecuteScalar();
    }

    private static void Write(SqliteConnection connection, string key, string value)
    {
        using var command = connection.CreateCommand();
        command.CommandText =
            "INSERT INTO setting (key, value) VALUES ($key, $value) ON CONFLICT (key) DO UPDATE SET value = $value";
        command.Parameters.AddWithValue("$key", key);
        command.Parameters.AddWithValue("$value", value);
        command.ExecuteNonQuery();
    }
}
