using Microsoft.Data.Sqlite;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Recruitment.Embedded.Durable.History;

namespace Recruitment.Embedded.Durable.Storage;

internal sealed partial class TurnCommit
{
    private void WriteOutgoing(SqliteConnection writer, TurnEffects effects)
    {
        foreach (var child in SubOrchestrations)
        {
            StartChild(writer, child, effects);
        }

        foreach (var sent in SentEvents)
        {
            var raised = new EventRaised(sent.Name, sent.Payload);
            effects.Add(InboxRows.Insert(writer, sequences, sent.InstanceId, raised, Trace));
        }

        foreach (var carried in Result.CarriedEvents)
        {
            effects.Carried.Add(InboxRows.Insert(writer, sequences, Instance.Number, carried, trace: Trace).Message);
        }

        if (Result.Status.HasEnded())
        {
            NotifyParent(writer, effects);
        }

        if (Result.TerminatesChildren)
        {
            foreach (var child in InstanceRows.Children(writer, Instance.Number, openOnly: true))
            {
                var terminated = new ExecutionTerminated(Result.Output, Recursive: true);
                effects.Add(InboxRows.Insert(writer, sequences, child, terminated, trace: Trace));
            }
        }
    }

    private void StartChild(SqliteConnection writer, SubOrchestrationScheduled child, TurnEffects effects)
    {
        var parent = new ParentLink(Instance.Number, Instance.Id, Instance.Name, Instance.Execution, child.TaskId);
        var instance = new NewInstance
        {
            Id = child.InstanceId,
            Name = child.Name,
            Version = child.Version,
            Input = child.Input,
            Tags = child.Tags,
            Parent = parent,
            Trace = Trace,
        };
        var outcome = StartCommand.Run(writer, sequences, instance, conflicting: null, Now);
        if (outcome.Started is { } started)
        {
            effects.Add(new Delivery(started.Number, new Message(ExecutionStarted.Instance), started));
            return;
        }

        var exists = new TaskFailureDetails(
            "DurableTask.Core.Exceptions.OrchestrationAlreadyExistsException",
            $"An orchestration with the id '{child.InstanceId}' exists and has not ended ({outcome.Conflict}).",
            null,
            null,
            null
        );
        effects.Add(InboxRows.Insert(writer, sequences, parent, new TaskFailed(child.TaskId, exists, false), Trace));
    }

    private void NotifyParent(SqliteConnection writer, TurnEffects effects)
    {
        if (Instance.Parent is not { } parent)
        {
            return;
        }

        HistoryEvent ended = Result.Status switch
        {
            OrchestrationRuntimeStatus.Completed => new TaskCompleted(parent.TaskId, Result.Output),
            OrchestrationRuntimeStatus.Failed when Result.Failure is { } failure => new TaskFailed(
                parent.TaskId,
                failure,
                Result.NonRetriable
            ),
            _ => new TaskFailed(parent.TaskId, Terminated(), false),
        };
        effects.Add(InboxRows.Insert(writer, sequences, parent, ended, Trace));
    }

    private TaskFailureDetails Terminated() =>
        new("Terminated", Result.Output ?? $"Sub-orchestration '{Instance.Id}' was terminated.", null, null, null);
}

/// <summary>What a stored turn leads to.</summary>
internal sealed class TurnEffects
{
    public List<Delivery> Deliveries { get; } = [];

    /// <summary>Events that go along when the instance starts over.</summary>
    public List<Message> Carried { get; } = [];

    public void Add(Delivery? delivery)
    {
        if (delivery is { } given)
        {
            Deliveries.Add(given);
        }
    }
}
