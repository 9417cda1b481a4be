using Microsoft.Data.Sqlite;
using Microsoft.DurableTask;
using Recruitment.Embedded.Durable.History;
using Recruitment.Embedded.Store;

namespace Recruitment.Embedded.Durable.Storage;

/// <summary>
/// Suspends an instance that cannot go on (its history cannot be replayed, its turn not be stored, or it ends the
/// process), and says why.
/// </summary>
internal static class ParkCommand
{
    public static void Run(SqliteConnection writer, long number, Exception fault, long now) =>
        writer
            .Prepare(
                "UPDATE instance SET status = 7, parked = 1, failure = ?, updated = ? WHERE number = ?"
                    + $" AND status IN {RuntimeStatusExtensions.Open}"
            )
            .Bind(StoredJson.Write(TaskFailureDetails.FromException(fault)))
            .Bind(now)
            .Bind(number)
            .Run();

    /// <summary>Lets the instance run again, as often as a new one.</summary>
    public static void TakeBack(SqliteConnection writer, long number)
    {
        writer.Prepare("UPDATE instance SET parked = 0 WHERE number = ?").Bind(number).Run();
        AttemptRows.DeleteOf(writer, number);
    }
}
