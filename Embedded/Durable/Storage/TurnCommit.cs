using Microsoft.Data.Sqlite;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Recruitment.Embedded.Durable.Execution;
using Recruitment.Embedded.Durable.History;
using Recruitment.Embedded.Durable.Poison;
using Recruitment.Embedded.Store;

namespace Recruitment.Embedded.Durable.Storage;

/// <summary>Everything that a turn changes in the store, written in one transaction.</summary>
internal sealed partial class TurnCommit(StoreSequences sequences)
{
    public required InstanceHeader Instance { get; init; }

    public required TurnResult Result { get; init; }

    /// <summary>UTC ticks.</summary>
    public required long Now { get; init; }

    public string? CustomStatus { get; init; }

    /// <summary>The turn, encoded; empty when the instance never ran.</summary>
    public byte[] History { get; init; } = [];

    public IReadOnlyList<long> ConsumedInbox { get; init; } = [];

    public IReadOnlyList<TimerCreated> NewTimers { get; init; } = [];

    public IReadOnlyList<long> EndedTimers { get; init; } = [];

    public int OpenActivities { get; init; }

    public IReadOnlyList<SubOrchestrationScheduled> SubOrchestrations { get; init; } = [];

    public IReadOnlyList<EventSent> SentEvents { get; init; } = [];

    /// <summary>The trace of the turn (W3C <c>traceparent</c>); null when nobody listens.</summary>
    public string? Trace { get; init; }

    /// <summary>Whether the turn was counted as one that may end the process: it has not.</summary>
    public bool EndsTrial { get; init; }

    /// <summary>Writes the turn. Null: the instance was removed meanwhile, and nothing is written.</summary>
    public TurnEffects? Write(SqliteConnection writer)
    {
        InboxRows.Delete(writer, ConsumedInbox);
        if (UpdateInstance(writer) == 0)
        {
            return null;
        }

        if (EndsTrial)
        {
            AttemptRows.Delete(writer, Suspect.Turn(Instance.Number));
        }

        if (Trace is not null)
        {
            InstanceRows.SetTrace(writer, Instance.Number, Trace);
        }

        WriteTimers(writer);
        var effects = new TurnEffects();
        if (Result.Continuation is not null)
        {
            InstanceRows.DeleteHistory(writer, Instance.Number);
        }
        else if (History.Length > 0)
        {
            writer
                .Prepare("INSERT INTO history (instance, events) VALUES (?, ?)")
                .Bind(Instance.Number)
                .Bind(History)
                .Run();
        }

        WriteOutgoing(writer, effects);
        return effects;
    }

    private int UpdateInstance(SqliteConnection writer) =>
        Result switch
        {
            { Continuation: { } continuation } => StartOver(writer, continuation),
            { Status: var status } when status.HasEnded() => End(writer),
            _ => GoOn(writer),
        };

    private int GoOn(SqliteConnection writer) =>
        writer
            .Prepare(
                "UPDATE instance SET status = ?, updated = ?, custom_status = ?, open_activities = ?, start_due = 0,"
                    + " parked = 0, failure = NULL WHERE number = ?"
            )
            .Bind((int)Result.Status)
            .Bind(Now)
            .Bind(CustomStatus)
            .Bind(OpenActivities)
            .Bind(Instance.Number)
            .Run();

    private int End(SqliteConnection writer) =>
        writer
            .Prepare(
                "UPDATE instance SET status = ?, updated = ?, completed = ?, custom_status = coalesce(?, custom_status),"
                    + " output = ?, failure = ?, open_activities = 0, start_due = 0, parked = 0 WHERE number = ?"
            )
            .Bind((int)Result.Status)
            .Bind(Now)
            .Bind(Now)
            .Bind(CustomStatus)
            .Bind(Result.Output)
            .Bind(StoredJson.Write(Result.Failure))
            .Bind(Instance.Number)
            .Run();

    private int StartOver(SqliteConnection writer, Continuation continuation) =>
        writer
            .Prepare(
                "UPDATE instance SET status = 0, updated = ?, custom_status = NULL, open_activities = 0, start_due = 1,"
                    + " start_at = NULL, execution = execution + 1, input = ?, version = ? WHERE number = ?"
            )
            .Bind(Now)
            .Bind(continuation.Input)
            .Bind(continuation.Version)
            .Bind(Instance.Number)
            .Run();

    private void WriteTimers(SqliteConnection writer)
    {
        foreach (var timer in NewTimers)
        {
            writer
                .Prepare("INSERT INTO timer (number, instance, task, due) VALUES (?, ?, ?, ?)")
                .Bind(timer.Timer)
                .Bind(Instance.Number)
                .Bind(timer.TaskId)
                .Bind(timer.Due)
                .Run();
        }

        foreach (var number in EndedTimers)
        {
            writer.Prepare("DELETE FROM timer WHERE number = ?").Bind(number).Run();
        }
    }
}
