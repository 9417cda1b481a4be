using Microsoft.Data.Sqlite;
using Recruitment.Embedded.Durable.Execution;
using Recruitment.Embedded.Durable.History;
using Recruitment.Embedded.Store;

namespace Recruitment.Embedded.Durable.Storage;

/// <summary>Gives a failed instance its rewound history, with which it runs again.</summary>
internal static class RewindCommand
{
    /// <exception cref="InvalidOperationException">The instance is not failed any more.</exception>
    public static List<Delivery> Run(
        SqliteConnection writer,
        StoreSequences sequences,
        InstanceHeader instance,
        RewoundHistory rewound,
        string reason,
        long now
    )
    {
        Reopen(writer, instance, starts: rewound.Turns.Count == 0, now);
        AttemptRows.DeleteOf(writer, instance.Number);
        InstanceRows.DeleteHistory(writer, instance.Number);
        foreach (var turn in rewound.Turns)
        {
            var events = new EventWriter();
            turn.ForEach(events.Write);
            writer
                .Prepare("INSERT INTO history (instance, events) VALUES (?, ?)")
                .Bind(instance.Number)
                .Bind(events.Written.ToArray())
                .Run();
        }

        foreach (var timer in rewound.OpenTimers)
        {
            writer
                .Prepare("INSERT INTO timer (number, instance, task, due) VALUES (?, ?, ?, ?)")
                .Bind(timer.Timer)
                .Bind(instance.Number)
                .Bind(timer.TaskId)
                .Bind(timer.Due)
                .Run();
        }

        // The last message makes a turn, whatever else there is: an orchestrator that fails again has to say so.
        HistoryEvent[] arriving = [.. rewound.Carried, new ExecutionResumed(reason)];
        return [.. arriving.Select(one => InboxRows.Insert(writer, sequences, instance.Number, one))];
    }

    private static void Reopen(SqliteConnection writer, InstanceHeader instance, bool starts, long now)
    {
        var statement = writer
            .Prepare(
                "UPDATE instance SET status = ?, start_due = ?, start_at = NULL, completed = NULL, output = NULL,"
                    + " failure = NULL, open_activities = 1, updated = ? WHERE number = ? AND execution = ? AND status = 3"
            )
            .Bind(starts ? 6 : 0)
            .Bind(starts ? 1 : 0)
            .Bind(now)
            .Bind(instance.Number)
            .Bind(instance.Execution);
        if (statement.Run() == 0)
        {
            throw new InvalidOperationException(
                $"The orchestration '{instance.Id}' was restarted or removed meanwhile."
            );
        }
    }
}
