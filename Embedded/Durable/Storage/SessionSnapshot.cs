using Microsoft.Data.Sqlite;
using Recruitment.Embedded.Durable.History;
using Recruitment.Embedded.Durable.Poison;
using Recruitment.Embedded.Store;

namespace Recruitment.Embedded.Durable.Storage;

/// <summary>What waits in the store when the engine starts: it is read once, then kept up in memory.</summary>
internal sealed class SessionSnapshot
{
    /// <summary>Everything stored up to these numbers is in the snapshot.</summary>
    public required long LastInstance { get; init; }

    public required long LastInbox { get; init; }

    /// <summary>Instances that are to begin, and when (UTC ticks; 0 for at once).</summary>
    public required List<(long Instance, long StartAt)> Starts { get; init; }

    /// <summary>Instances whose activities have to run again.</summary>
    public required List<long> Interrupted { get; init; }

    public required List<Delivery> Inbox { get; init; }

    public required List<StoredTimer> Timers { get; init; }

    /// <summary>Whether the process did not stop in order the last time.</summary>
    public required bool Unclean { get; init; }

    public required IReadOnlyDictionary<Suspect, int> Attempts { get; init; }

    /// <summary>Instances that go on at once; timers apart.</summary>
    public IEnumerable<long> Waiting =>
        Starts
            .Where(start => start.StartAt == 0)
            .Select(start => start.Instance)
            .Concat(Interrupted)
            .Concat(Inbox.Select(delivery => delivery.Instance));

    /// <summary>Runs within a write, so that nothing is stored between its parts.</summary>
    public static SessionSnapshot Take(SqliteConnection writer, StoreSequences sequences)
    {
        writer.Prepare("DELETE FROM inbox WHERE instance NOT IN (SELECT number FROM instance)").Run();
        AttemptRows.DeleteOfEnded(writer);
        sequences.Raise(writer);
        var starts = new List<(long, long)>();
        var interrupted = new List<long>();
        ReadInstances(writer, starts, interrupted);
        return new SessionSnapshot
        {
            LastInstance = sequences.LastInstance,
            LastInbox = sequences.LastInbox,
            Starts = starts,
            Interrupted = interrupted,
            Inbox = ReadInbox(writer),
            Timers = ReadTimers(writer),
            Unclean = RunningMark.Set(writer),
            Attempts = AttemptRows.ReadAll(writer),
        };
    }

    private static void ReadInstances(SqliteConnection writer, List<(long, long)> starts, List<long> interrupted)
    {
        var rows = writer.Prepare(
            "SELECT number, start_due, coalesce(start_at, 0) FROM instance"
                + $" WHERE status IN {RuntimeStatusExtensions.Open} AND (start_due = 1 OR open_activities > 0)"
        );
        while (rows.Step())
        {
            if (rows.Int32(1) == 1)
            {
                starts.Add((rows.Int64(0), rows.Int64(2)));
            }
            else
            {
                interrupted.Add(rows.Int64(0));
            }
        }
    }

    private static List<Delivery> ReadInbox(SqliteConnection writer)
    {
        var rows = writer.Prepare("SELECT number, instance, execution, event, trace FROM inbox ORDER BY number");
        var inbox = new List<Delivery>();
        while (rows.Step())
        {
            var message = new Message(
                EventReader.Decode(rows.Blob(3)),
                rows.Int64(0),
                rows.NullableInt64(2),
                Trace: rows.Text(4)
            );
            inbox.Add(new Delivery(rows.Int64(1), message));
        }

        return inbox;
    }

    private static List<StoredTimer> ReadTimers(SqliteConnection writer)
    {
        var rows = writer.Prepare("SELECT number, instance, task, due FROM timer");
        var timers = new List<StoredTimer>();
        while (rows.Step())
        {
            timers.Add(new StoredTimer(rows.Int64(0), rows.Int64(1), rows.Int32(2), rows.Int64(3)));
        }

        return timers;
    }
}

/// <param name="Due">UTC ticks.</param>
internal readonly record struct StoredTimer(long Number, long Instance, int TaskId, long Due);
