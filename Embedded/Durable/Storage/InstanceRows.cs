using Microsoft.Data.Sqlite;
using Microsoft.DurableTask.Client;
using Recruitment.Embedded.Durable.History;
using Recruitment.Embedded.Store;

namespace Recruitment.Embedded.Durable.Storage;

/// <summary>Creates, finds and deletes instances.</summary>
internal static class InstanceRows
{
    public static InstanceHeader Insert(
        SqliteConnection writer,
        StoreSequences sequences,
        NewInstance instance,
        long now
    )
    {
        var number = sequences.NextInstance(writer);
        writer
            .Prepare(
                "INSERT INTO instance (number, id, execution, name, version, status, created, updated, start_at, start_due,"
                    + " input, tags, parent, parent_id, parent_name, parent_execution, parent_task, trace)"
                    + " VALUES (?, ?, 1, ?, ?, 6, ?, ?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?)"
            )
            .Bind(number)
            .Bind(instance.Id)
            .Bind(instance.Name)
            .Bind(instance.Version)
            .Bind(now)
            .Bind(now)
            .Bind(instance.StartAt)
            .Bind(instance.Input)
            .Bind(instance.Tags)
            .Bind(instance.Parent?.Number)
            .Bind(instance.Parent?.Id)
            .Bind(instance.Parent?.Name)
            .Bind(instance.Parent?.Execution)
            .Bind(instance.Parent?.TaskId)
            .Bind(instance.Trace)
            .Run();
        return new InstanceHeader
        {
            Number = number,
            Id = instance.Id,
            Execution = 1,
            Name = instance.Name,
            Version = instance.Version,
            Input = instance.Input,
            Tags = StoredJson.ReadTags(instance.Tags),
            Parent = instance.Parent,
            Trace = instance.Trace,
            StartAt = instance.StartAt,
            Status = OrchestrationRuntimeStatus.Pending,
            StartDue = true,
        };
    }

    /// <summary>Number and status of the instance with this id.</summary>
    public static (long Number, OrchestrationRuntimeStatus Status)? Find(SqliteConnection writer, string id)
    {
        var statement = writer.Prepare("SELECT number, status FROM instance WHERE id = ?").Bind(id);
        if (!statement.Step())
        {
            return null;
        }

        var found = (statement.Int64(0), (OrchestrationRuntimeStatus)statement.Int32(1));
        statement.Reset();
        return found;
    }

    public static InstanceHeader? Load(SqliteConnection connection, long number)
    {
        var statement = connection.Prepare(
            "SELECT id, execution, name, version, status, start_due, parked, input, tags,"
                + " parent, parent_id, parent_name, parent_execution, parent_task, trace FROM instance WHERE number = ?"
        );
        if (!statement.Bind(number).Step())
        {
            return null;
        }

        var header = new InstanceHeader
        {
            Number = number,
            Id = statement.Text(0)!, // columns 0, 2, 3, 10 and 11 are never null where they are read
            Execution = statement.Int64(1),
            Name = statement.Text(2)!,
            Version = statement.Text(3)!,
            Status = (OrchestrationRuntimeStatus)statement.Int32(4),
            StartDue = statement.Int32(5) == 1,
            Parked = statement.Int32(6) == 1,
            Input = statement.Text(7),
            Tags = StoredJson.ReadTags(statement.Text(8)),
            Parent = statement.NullableInt64(9) is { } parent
                ? new ParentLink(
                    parent,
                    statement.Text(10)!,
                    statement.Text(11)!,
                    statement.Int64(12),
                    statement.Int32(13)
                )
                : null,
            Trace = statement.Text(14),
        };
        statement.Reset();
        return header;
    }

    /// <summary>The turns of the running execution, in order.</summary>
    public static IEnumerable<List<HistoryEvent>> ReadHistory(SqliteConnection connection, long number)
    {
        var statement = connection
            .Prepare("SELECT events FROM history WHERE instance = ? ORDER BY number")
            .Bind(number);
        try
        {
            while (statement.Step())
            {
                yield return EventReader.DecodeAll(statement.Blob(0));
            }
        }
        finally
        {
            statement.Reset(); // replay may end halfway
        }
    }

    /// <summary>Keeps the trace of a turn, for what a restart interrupts and for the step after.</summary>
    public static void SetTrace(SqliteConnection writer, long number, string trace) =>
        writer.Prepare("UPDATE instance SET trace = ? WHERE number = ?").Bind(trace).Bind(number).Run();

    /// <summary>Instances that wait for somebody to look at them.</summary>
    public static long CountParked(SqliteConnection connection)
    {
        using var rows = new Statement(connection, "SELECT count(*) FROM instance WHERE parked = 1");
        rows.Step();
        return rows.Int64(0);
    }

    /// <summary>Removes every trace of the instance.</summary>
    public static void Delete(SqliteConnection writer, long number)
    {
        DeleteHistory(writer, number);
        AttemptRows.DeleteOf(writer, number);
        writer.Prepare("DELETE FROM inbox WHERE instance = ?").Bind(number).Run();
        writer.Prepare("DELETE FROM instance WHERE number = ?").Bind(number).Run();
    }

    public static void DeleteHistory(SqliteConnection writer, long number) =>
        writer.Prepare("DELETE FROM history WHERE instance = ?").Bind(number).Run();

    /// <summary>Removes the timers of an instance that has not ended; an ended one has none.</summary>
    public static void DeleteTimers(SqliteConnection writer, long number) =>
        writer.Prepare("DELETE FROM timer WHERE instance = ?").Bind(number).Run();

    public static List<long> Children(SqliteConnection writer, long number, bool openOnly)
    {
        var filter = openOnly ? $" AND status IN {RuntimeStatusExtensions.Open}" : "";
        var statement = writer.Prepare($"SELECT number FROM instance WHERE parent = ?{filter}").Bind(number);
        var children = new List<long>();
        while (statement.Step())
        {
            children.Add(statement.Int64(0));
        }

        return children;
    }
}
