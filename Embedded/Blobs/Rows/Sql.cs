using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;

namespace Recruitment.Embedded.Blobs.Rows;

/// <summary>Commands with parameters <c>$1</c>, <c>$2</c>, …; prepared once for each connection object.</summary>
internal static class Sql
{
    // The store keeps its connections, so their statements stay prepared.
    private static readonly ConditionalWeakTable<SqliteConnection, Dictionary<string, SqliteCommand>> Prepared = [];
    private static readonly string[] Names = [.. Enumerable.Range(1, 20).Select(number => $"${number}")];

    public static int Execute(this SqliteConnection connection, string sql, params ReadOnlySpan<object?> values) =>
        connection.Command(sql, values).ExecuteNonQuery();

    public static SqliteDataReader Query(
        this SqliteConnection connection,
        string sql,
        params ReadOnlySpan<object?> values
    ) => connection.Command(sql, values).ExecuteReader();

    public static object? Scalar(this SqliteConnection connection, string sql, params ReadOnlySpan<object?> values) =>
        connection.Command(sql, values).ExecuteScalar();

    public static string? Text(this SqliteDataReader reader, int column) =>
        reader.IsDBNull(column) ? null : reader.GetString(column);

    public static DateTimeOffset Moment(this SqliteDataReader reader, int column) =>
        new(reader.GetInt64(column), TimeSpan.Zero);

    private static SqliteCommand Command(this SqliteConnection connection, string sql, ReadOnlySpan<object?> values)
    {
        var commands = Prepared.GetOrCreateValue(connection);
        if (!commands.TryGetValue(sql, out var command))
        {
            command = connection.CreateCommand();
            command.CommandText = sql;
            commands.Add(sql, command);
        }

        command.Parameters.Clear();
        for (var index = 0; index < values.Length; index++)
        {
            command.Parameters.AddWithValue(Names[index], values[index] ?? DBNull.Value);
        }

        return command;
    }
}
