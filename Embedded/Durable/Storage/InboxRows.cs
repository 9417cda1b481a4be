using Microsoft.Data.Sqlite;
using Recruitment.Embedded.Durable.History;
using Recruitment.Embedded.Store;

namespace Recruitment.Embedded.Durable.Storage;

/// <summary>Stored messages on their way to an instance.</summary>
internal static class InboxRows
{
    /// <summary>Stores a message for the open instance with this id; null when there is none.</summary>
    public static Delivery? Insert(
        SqliteConnection writer,
        StoreSequences sequences,
        string id,
        HistoryEvent one,
        string? trace = null
    ) =>
        InstanceRows.Find(writer, id) is { } found && !found.Status.HasEnded()
            ? Insert(writer, sequences, found.Number, one, trace: trace)
            : null;

    /// <summary>Stores a task's end for its instance, if that still runs the execution that scheduled it.</summary>
    public static Delivery? Insert(
        SqliteConnection writer,
        StoreSequences sequences,
        ParentLink parent,
        HistoryEvent one,
        string? trace = null
    )
    {
        var statement = writer
            .Prepare(
                $"SELECT 1 FROM instance WHERE number = ? AND execution = ? AND status IN {RuntimeStatusExtensions.Open}"
            )
            .Bind(parent.Number)
            .Bind(parent.Execution);
        if (!statement.Step())
        {
            return null;
        }

        statement.Reset();
        return Insert(writer, sequences, parent.Number, one, parent.Execution, trace);
    }

    public static Delivery Insert(
        SqliteConnection writer,
        StoreSequences sequences,
        long instance,
        HistoryEvent one,
        long? execution = null,
        string? trace = null
    )
    {
        var number = sequences.NextInbox(writer);
        writer
            .Prepare("INSERT INTO inbox (number, instance, execution, event, trace) VALUES (?, ?, ?, ?, ?)")
            .Bind(number)
            .Bind(instance)
            .Bind(execution)
            .Bind(EventWriter.Encode(one))
            .Bind(trace)
            .Run();
        return new Delivery(instance, new Message(one, number, execution, Trace: trace));
    }

    public static void Delete(SqliteConnection writer, IEnumerable<long> numbers)
    {
        foreach (var number in numbers)
        {
            writer.Prepare("DELETE FROM inbox WHERE number = ?").Bind(number).Run();
        }
    }
}
