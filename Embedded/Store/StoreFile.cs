using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Recruitment.Embedded.Store;

/// <summary>
/// Looks at the database file before anything is written to it: a file that the store cannot work with stays as it is,
/// byte for byte.
/// </summary>
internal static class StoreFile
{
    public const string Name = "recruitment.db";

    // Contents of blobs may be many gigabytes; a damaged one fails its own reading, not the procedures.
    private const string NotChecked = "blob_chunk";

    private const int FullExtended = 13;
    private const int WriteFailed = 778;
    private const int FsyncFailed = 1034;
    private const int TruncateFailed = 1546;

    /// <exception cref="StoreUnavailableException">The file is damaged, or newer than this version.</exception>
    /// <exception cref="SqliteException">The file cannot be read.</exception>
    public static void Inspect(string file)
    {
        if (!File.Exists(file))
        {
            return;
        }

        var text = new SqliteConnectionStringBuilder { DataSource = file, Pooling = false };
        using var connection = new SqliteConnection(text.ToString());
        connection.Open();
        // Whoever closes a file last moves its write-ahead log into it, which would be a change.
        raw.sqlite3_db_config(connection.Handle, raw.SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, out _);
        Schema.RequireKnown(connection, file);
        foreach (var table in Query(connection, "SELECT name FROM sqlite_schema WHERE type = 'table'"))
        {
            if (table != NotChecked)
            {
                RequireSound(connection, file, table);
            }
        }
    }

    /// <summary>Says what a fault of the file means for who runs the app, and what to do.</summary>
    public static StoreUnavailableException Explain(SqliteException fault, string file) =>
        fault.SqliteErrorCode switch
        {
            raw.SQLITE_NOTADB or raw.SQLITE_CORRUPT => Damaged(file, fault.Message, fault),
            raw.SQLITE_READONLY or raw.SQLITE_CANTOPEN or raw.SQLITE_PERM => new(
                $"The file {file} cannot be written. Give this user write access to it and its folder, or set Recruitment__DataFolder to another folder. Nothing was changed.",
                fault
            ),
            _ when IsFull(fault) => new(
                $"The disk of {file} is full, or a limit on file sizes is reached. Make room and start again; nothing is lost.",
                fault
            ),
            raw.SQLITE_BUSY or raw.SQLITE_LOCKED => new(
                $"The file {file} is locked by another program. Close that program and start again.",
                fault
            ),
            _ => new(
                $"The file {file} cannot be used: {fault.Message} (SQLite {fault.SqliteExtendedErrorCode}). Check the disk; backups are described in docs/operations.md.",
                fault
            ),
        };

    private static bool IsFull(SqliteException fault) =>
        fault.SqliteExtendedErrorCode is FullExtended or WriteFailed or FsyncFailed or TruncateFailed;

    private static void RequireSound(SqliteConnection connection, string file, string table)
    {
        var found = Query(connection, $"PRAGMA quick_check('{table}')");
        if (found is not ["ok"])
        {
            throw Damaged(file, string.Join("; ", found.Take(1)), null);
        }
    }

    private static StoreUnavailableException Damaged(string file, string what, Exception? fault) =>
        new(
            $"The file {file} is damaged ({what.ReplaceLineEndings(" ")}). Nothing was changed. Keep a copy of it, check the disk, and put back the newest backup: scripts/restore, see docs/operations.md.",
            fault
        );

    private static List<string> Query(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var found = new List<string>();
        while (reader.Read())
        {
            found.Add(reader.GetString(0));
        }

        return found;
    }
}
