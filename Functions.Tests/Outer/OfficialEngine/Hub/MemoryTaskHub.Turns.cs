using DurableTask.Core;
using DurableTask.Core.Exceptions;
using DurableTask.Core.History;
using Recruitment.Embedded.Timers;

namespace Recruitment.Tests.OfficialEngine.Hub;

// Turns: taken, completed, given back.
internal sealed partial class MemoryTaskHub
{
    /// <summary>The next turn; null when there is none before the cancellation.</summary>
    public async Task<HubTurn?> NextTurnAsync(HubWorker worker, CancellationToken cancellation)
    {
        while (await _work.NextInstanceAsync(cancellation) is { } instance)
        {
            lock (_lock)
            {
                if (worker.IsKilled)
                {
                    _work.Offer(instance);
                    return null;
                }

                instance.IsQueued = false;
                if (Begin(worker, instance) is { } turn)
                {
                    return turn;
                }

                _work.End();
            }
        }

        return null;
    }

    /// <summary>Stores what a turn led to; all of it or nothing.</summary>
    /// <exception cref="InvalidOperationException">The instance is no longer in the worker's hands.</exception>
    public void Complete(
        HubTurn turn,
        OrchestrationRuntimeState state,
        IEnumerable<TaskMessage> activities,
        IEnumerable<TaskMessage> messages,
        IEnumerable<TaskMessage> timers,
        OrchestrationState? status
    )
    {
        lock (_lock)
        {
            var instance = turn.Instance;
            Require(instance.Turn == turn);
            if (status is not null)
            {
                Append(instance, state);
                Keep(instance, status);
            }

            foreach (var activity in activities)
            {
                Order(activity);
            }

            foreach (var message in messages)
            {
                Send(message);
            }

            foreach (var timer in timers)
            {
                SendAt(Utc(((TimerFiredEvent)timer.Event).FireAt), timer);
            }
        }
    }

    /// <summary>Gives the messages of a turn back, for later.</summary>
    public void GiveBack(HubTurn turn)
    {
        lock (_lock)
        {
            if (turn.Instance.Turn == turn)
            {
                turn.Instance.Inbox.InsertRange(0, turn.Taken);
                turn.Instance.NotBefore = _clock.Now + GivenBack;
            }
        }
    }

    /// <summary>Ends a turn, completed or given back.</summary>
    public void Release(HubTurn turn)
    {
        lock (_lock)
        {
            var instance = turn.Instance;
            if (instance.Turn != turn)
            {
                return;
            }

            instance.Turn = null;
            _clock.At(instance.NotBefore, "", () => Queue(instance));
            _work.End();
        }
    }

    private HubTurn? Begin(HubWorker worker, HubInstance instance)
    {
        // It may have been purged, or replaced by a new one of its id, while it waited.
        if (_instances.GetValueOrDefault(instance.Id) != instance || instance.HasEnded)
        {
            return null;
        }

        var turn = new HubTurn(worker, instance, [.. instance.Inbox])
        {
            InstanceId = instance.Id,
            LockedUntilUtc = DateTime.MaxValue,
            NewMessages = [.. instance.Inbox.Select(HubJson.Read<TaskMessage>)],
            OrchestrationRuntimeState = new OrchestrationRuntimeState([
                .. instance.History.Select(HubJson.Read<HistoryEvent>),
            ]),
        };
        instance.Inbox.Clear();
        instance.Turn = turn;
        return turn;
    }

    private void Append(HubInstance instance, OrchestrationRuntimeState state)
    {
        var execution = state.OrchestrationInstance?.ExecutionId ?? "";
        if (instance.ExecutionId != execution)
        {
            instance.History.Clear();
            instance.ExecutionId = execution;
        }

        foreach (var one in state.NewEvents.Where(e => e.EventType != EventType.OrchestratorStarted))
        {
            one.Timestamp = Now;
        }

        instance.History.AddRange(state.NewEvents.Select(HubJson.Write));
    }

    private void Keep(HubInstance instance, OrchestrationState status)
    {
        // The engine has them from the machine's clock.
        status.CreatedTime = instance.ReadState().CreatedTime;
        status.LastUpdatedTime = Now;
        instance.Keep(status);
        if (instance.HasEnded)
        {
            status.CompletedTime = Now;
            instance.Keep(status);
            if (_ends.Remove(instance.Id, out var end))
            {
                end.SetResult();
            }
        }
    }
}
