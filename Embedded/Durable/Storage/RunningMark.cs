using Microsoft.Data.Sqlite;
using Recruitment.Embedded.Store;

namespace Recruitment.Embedded.Durable.Storage;

/// <summary>A mark in the store while the engine runs: found at a start, it says that the process did not stop in order.</summary>
internal static class RunningMark
{
    private const string Key = "durable.running";

    /// <summary>Sets the mark; true when it was there already.</summary>
    public static bool Set(SqliteConnection writer) =>
        writer.Prepare("INSERT OR IGNORE INTO setting (key, value) VALUES (?, '1')").Bind(Key).Run() == 0;

    public static void Clear(SqliteConnection writer) =>
        writer.Prepare("DELETE FROM setting WHERE key = ?").Bind(Key).Run();
}
