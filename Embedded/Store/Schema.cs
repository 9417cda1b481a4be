using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Recruitment.Embedded.Store;

/// <summary>
/// The tables, and the version of them that a file was written with (<c>PRAGMA user_version</c>). A file of an older
/// version is brought up to date version by version, each in a transaction of its own.
/// </summary>
internal static class Schema
{
    private const string First = $"""
        CREATE TABLE setting (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
        {DurableSchema.Ddl}
        {BlobSchema.Ddl}
        """;

    /// <summary>
    /// What leads from each version to the next; the first from an empty file to version 1. A released one never
    /// changes: a change of the tables is a new one at the end.
    /// </summary>
    public static IReadOnlyList<string> Migrations { get; } = [First, DurableSchema.Attempts, DurableSchema.Traces];

    /// <exception cref="StoreUnavailableException">The file was written by a newer version of the app.</exception>
    public static void RequireKnown(SqliteConnection connection, string file)
    {
        var found = VersionOf(connection);
        if (found > Migrations.Count)
        {
            throw new StoreUnavailableException(
                $"The file {file} was written by a newer version of Recruitment (schema {found}, this version knows {Migrations.Count}). Start the newer version; nothing was changed."
            );
        }
    }

    public static void Apply(SqliteConnection connection) => Apply(connection, Migrations);

    /// <summary>Brings the file from its version to the last. One that fails leaves the file at the version before.</summary>
    public static void Apply(SqliteConnection connection, IReadOnlyList<string> migrations)
    {
        for (var version = VersionOf(connection); version < migrations.Count; version++)
        {
            using var transaction = connection.BeginTransaction();
            using var command = connection.CreateCommand();
            command.Transaction = transaction;
            command.CommandText = $"{migrations[version]}; PRAGMA user_version = {version + 1};";
            command.ExecuteNonQuery();
            transaction.Commit();
        }
    }

    public static int VersionOf(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA user_version";
        return Convert.ToInt32(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }
}
