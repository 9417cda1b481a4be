using Microsoft.Data.Sqlite;
using Microsoft.DurableTask;
using Recruitment.Embedded.Durable.History;
using Recruitment.Embedded.Store;

namespace Recruitment.Embedded.Durable.Storage;

/// <summary>Suspends an instance that cannot go on (its history cannot be replayed, or its turn not be stored), and says why.</summary>
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
}
