using Microsoft.Data.Sqlite;

namespace Recruitment.Embedded.Store;

/// <summary>The host's own few values in the store's <c>setting</c> table: keys, the clock's anchor, schedules.</summary>
internal sealed class StoredSettings(SqliteStore store)
{
    public string? Read(string key) => store.Read(connection => Read(connection, key));

    public Task WriteAsync(string key, string value) => store.WriteAsync(connection => Write(connection, key, value));

    /// <summary>The values whose keys start with <paramref name="prefix"/>, in order of key.</summary>
    public IReadOnlyList<(string Key, string Value)> All(string prefix) =>
        store.Read<IReadOnlyList<(string, string)>>(connection =>
        {
            using var command = connection.CreateCommand();
            command.CommandText =
                "SELECT key, value FROM setting WHERE substr(key, 1, length($prefix)) = $prefix ORDER BY key";
            command.Parameters.AddWithValue("$prefix", prefix);
            using var reader = command.ExecuteReader();
            var found = new List<(string, string)>();
            while (reader.Read())
            {
                found.Add((reader.GetString(0), reader.GetString(1)));
            }

            return found;
        });

    /// <summary>False when there was none.</summary>
    public Task<bool> DeleteAsync(string key) =>
        store.WriteAsync(connection =>
        {
            using var command = connection.CreateCommand();
            command.CommandText = "DELETE FROM setting WHERE key = $key";
            command.Parameters.AddWithValue("$key", key);
            return command.ExecuteNonQuery() > 0;
        });

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
