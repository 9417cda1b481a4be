using Microsoft.Data.Sqlite;
using Recruitment.Embedded.Blobs;
using Recruitment.Embedded.Durable;

namespace Recruitment.Embedded.Store;

/// <summary>The tables, and the version of them that a file was written with (<c>PRAGMA user_version</c>).</summary>
internal static class Schema
{
    public const int Version = 1;

    /// <exception cref="StoreUnavailableException">The file was written by a newer version of the app.</exception>
    public static void Apply(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA user_version";
        var found = Convert.ToInt32(
            command.ExecuteScalar(),
            System.Globalization.CultureInfo.InvariantCulture
        );
        if (found > Version)
        {
            throw new StoreUnavailableException(
                $"The data was written by a newer version of Recruitment (schema {found}, this version knows {Version}). Start the newer version; nothing was changed."
            );
        }

        if (found == Version)
        {
            return;
        }

        command.CommandText = $"""
            BEGIN IMMEDIATE;
            CREATE TABLE setting (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
            {DurableSchema.Ddl}
            {BlobSchema.Ddl}
            PRAGMA user_version = {Version};
            COMMIT;
            """;
        command.ExecuteNonQuery();
    }
}
