using System.Text.Json;
using Microsoft.Data.Sqlite;
using Microsoft.DurableTask.Client;
using Recruitment.Embedded.Durable.History;
using Recruitment.Embedded.Store;

namespace Recruitment.Tests.Embedded.Durable.Crashes;

/// <summary>What a killed process had committed of <see cref="KilledWork"/>, read without changing its files.</summary>
/// <param name="Ended">Ended instances: how, with which output, and when to the tick.</param>
/// <param name="Activities">Inputs of activities whose end is stored.</param>
internal sealed record StoredWork(IReadOnlyDictionary<string, StoredEnd> Ended, IReadOnlySet<string> Activities)
{
    /// <param name="store">The data folder; nobody has it open.</param>
    /// <param name="scratch">A folder to copy the files to.</param>
    public static StoredWork Read(string store, string scratch)
    {
        Directory.CreateDirectory(scratch);
        foreach (var name in new[] { StoreFile.Name, StoreFile.Name + "-wal" })
        {
            if (File.Exists(Path.Combine(store, name)))
            {
                File.Copy(Path.Combine(store, name), Path.Combine(scratch, name), overwrite: true);
            }
        }

        var file = Path.Combine(scratch, StoreFile.Name);
        if (!File.Exists(file))
        {
            return new StoredWork(new Dictionary<string, StoredEnd>(), new HashSet<string>());
        }

        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        return Schema.VersionOf(connection) == 0
            ? new StoredWork(new Dictionary<string, StoredEnd>(), new HashSet<string>())
            : new StoredWork(ReadEnded(connection), ReadActivities(connection));
    }

    private static Dictionary<string, StoredEnd> ReadEnded(SqliteConnection connection)
    {
        var ended = new Dictionary<string, StoredEnd>();
        using var rows = new Statement(
            connection,
            "SELECT id, status, output, completed FROM instance WHERE completed IS NOT NULL"
        );
        while (rows.Step())
        {
            var status = (OrchestrationRuntimeStatus)rows.Int32(1);
            ended.Add(rows.Text(0)!, new StoredEnd(status, rows.Text(2), rows.Int64(3))); // the id is never null
        }

        return ended;
    }

    private static HashSet<string> ReadActivities(SqliteConnection connection)
    {
        var done = new HashSet<string>();
        var scheduled = new Dictionary<(long, int), string>();
        using var rows = new Statement(connection, "SELECT instance, events FROM history ORDER BY number");
        while (rows.Step())
        {
            foreach (var one in EventReader.DecodeAll(rows.Blob(1)))
            {
                if (one is ActivityScheduled activity)
                {
                    scheduled[(rows.Int64(0), activity.TaskId)] = JsonSerializer.Deserialize<string>(activity.Input!)!;
                }
                else if (
                    one is TaskCompleted task
                    && scheduled.TryGetValue((rows.Int64(0), task.TaskId), out var input)
                )
                {
                    done.Add(input);
                }
            }
        }

        done.UnionWith(ReadEarlierRounds(connection));
        return done;
    }

    /// <summary>ContinueAsNew drops its history: how far it had come is its input.</summary>
    private static IEnumerable<string> ReadEarlierRounds(SqliteConnection connection)
    {
        using var rows = new Statement(connection, "SELECT id, input FROM instance WHERE name = 'Rounds'");
        while (rows.Step())
        {
            var order = rows.Text(0)!.Split('/')[0];
            for (var round = int.Parse(rows.Text(1)!) - 1; round >= 0; round--)
            {
                yield return $"{order} round-{round}";
            }
        }
    }
}

/// <param name="Completed">UTC ticks.</param>
internal sealed record StoredEnd(OrchestrationRuntimeStatus Status, string? Output, long Completed);
