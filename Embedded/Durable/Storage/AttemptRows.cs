using Microsoft.Data.Sqlite;
using Recruitment.Embedded.Durable.Poison;
using Recruitment.Embedded.Store;

namespace Recruitment.Embedded.Durable.Storage;

/// <summary>How often suspects were begun and did not end by themselves.</summary>
internal static class AttemptRows
{
    public static Dictionary<Suspect, int> ReadAll(SqliteConnection writer)
    {
        var rows = writer.Prepare("SELECT instance, task, begun FROM attempt");
        var all = new Dictionary<Suspect, int>();
        while (rows.Step())
        {
            all.Add(new Suspect(rows.Int64(0), rows.Int32(1)), rows.Int32(2));
        }

        return all;
    }

    public static void Write(SqliteConnection writer, Suspect suspect, int begun) =>
        writer
            .Prepare("INSERT OR REPLACE INTO attempt (instance, task, begun) VALUES (?, ?, ?)")
            .Bind(suspect.Instance)
            .Bind(suspect.Task)
            .Bind(begun)
            .Run();

    public static void Delete(SqliteConnection writer, Suspect suspect) =>
        writer
            .Prepare("DELETE FROM attempt WHERE instance = ? AND task = ?")
            .Bind(suspect.Instance)
            .Bind(suspect.Task)
            .Run();

    public static void DeleteOf(SqliteConnection writer, long instance) =>
        writer.Prepare("DELETE FROM attempt WHERE instance = ?").Bind(instance).Run();

    public static void DeleteOfEnded(SqliteConnection writer) =>
        writer
            .Prepare(
                "DELETE FROM attempt WHERE instance NOT IN"
                    + $" (SELECT number FROM instance WHERE status IN {RuntimeStatusExtensions.Open})"
            )
            .Run();

    /// <summary>Takes back the last attempt of each.</summary>
    public static void TakeBack(SqliteConnection writer, IEnumerable<Suspect> suspects)
    {
        foreach (var suspect in suspects)
        {
            writer
                .Prepare("UPDATE attempt SET begun = begun - 1 WHERE instance = ? AND task = ?")
                .Bind(suspect.Instance)
                .Bind(suspect.Task)
                .Run();
        }

        writer.Prepare("DELETE FROM attempt WHERE begun = 0").Run();
    }
}
