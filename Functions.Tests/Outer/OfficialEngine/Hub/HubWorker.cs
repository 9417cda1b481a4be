using DurableTask.Core;
using DurableTask.Core.History;
using DurableTask.Core.Middleware;

namespace Recruitment.Tests.OfficialEngine.Hub;

/// <summary>The hub as one worker of the official engine meets it.</summary>
internal sealed class HubWorker(MemoryTaskHub hub) : IOrchestrationService
{
    private const int AtOnce = 20;

    /// <summary>Whether it was killed: it gets nothing any more, and what it reports is refused.</summary>
    public bool IsKilled { get; set; }

    public int TaskOrchestrationDispatcherCount => 1;

    public int MaxConcurrentTaskOrchestrationWorkItems => AtOnce;

    public BehaviorOnContinueAsNew EventBehaviourForContinueAsNew => BehaviorOnContinueAsNew.Carryover;

    public int TaskActivityDispatcherCount => 1;

    public int MaxConcurrentTaskActivityWorkItems => AtOnce;

    /// <summary>Takes everything out of the worker's hands, in the midst of it.</summary>
    public void Kill() => hub.TakeFrom(this);

    /// <summary>Lets a turn begin at the hub's moment: the engine notes that of the machine's clock.</summary>
    public Task KeepTimeAsync(DispatchMiddlewareContext context, Func<Task> next)
    {
        foreach (
            var started in context.GetProperty<OrchestrationRuntimeState>().NewEvents.OfType<OrchestratorStartedEvent>()
        )
        {
            started.Timestamp = hub.Now;
        }

        return next();
    }

    public async Task<TaskOrchestrationWorkItem?> LockNextTaskOrchestrationWorkItemAsync(
        TimeSpan receiveTimeout,
        CancellationToken cancellationToken
    ) => await hub.NextTurnAsync(this, cancellationToken);

    public Task CompleteTaskOrchestrationWorkItemAsync(
        TaskOrchestrationWorkItem workItem,
        OrchestrationRuntimeState newOrchestrationRuntimeState,
        IList<TaskMessage> outboundMessages,
        IList<TaskMessage> orchestratorMessages,
        IList<TaskMessage> timerMessages,
        TaskMessage continuedAsNewMessage,
        OrchestrationState? orchestrationState
    )
    {
        hub.Complete(
            (HubTurn)workItem,
            newOrchestrationRuntimeState,
            outboundMessages,
            orchestratorMessages,
            timerMessages,
            orchestrationState
        );
        return Task.CompletedTask;
    }

    public Task AbandonTaskOrchestrationWorkItemAsync(TaskOrchestrationWorkItem workItem)
    {
        hub.GiveBack((HubTurn)workItem);
        return Task.CompletedTask;
    }

    public Task ReleaseTaskOrchestrationWorkItemAsync(TaskOrchestrationWorkItem workItem)
    {
        hub.Release((HubTurn)workItem);
        return Task.CompletedTask;
    }

    public async Task<TaskActivityWorkItem?> LockNextTaskActivityWorkItem(
        TimeSpan receiveTimeout,
        CancellationToken cancellationToken
    ) =>
        await hub.NextActivityAsync(this, cancellationToken) is { } activity
            ? new HubActivityItem(activity)
            {
                Id = Guid.NewGuid().ToString("N"),
                LockedUntilUtc = DateTime.MaxValue,
                TaskMessage = HubJson.Read<TaskMessage>(activity.Message),
            }
            : null;

    public Task CompleteTaskActivityWorkItemAsync(TaskActivityWorkItem workItem, TaskMessage responseMessage)
    {
        hub.Complete(((HubActivityItem)workItem).Activity, this, responseMessage);
        return Task.CompletedTask;
    }

    public Task AbandonTaskActivityWorkItemAsync(TaskActivityWorkItem workItem)
    {
        hub.GiveBack(((HubActivityItem)workItem).Activity, this);
        return Task.CompletedTask;
    }

    public bool IsMaxMessageCountExceeded(int currentMessageCount, OrchestrationRuntimeState runtimeState) => false;

    public int GetDelayInSecondsAfterOnProcessException(Exception exception)
    {
        if (!IsKilled)
        {
            hub.Faults.Enqueue(exception.ToString());
        }

        return 0;
    }

    public int GetDelayInSecondsAfterOnFetchException(Exception exception) => 0;

    // What is in hand stays so until it is given back: there are no locks to renew, and nothing to create.
    public Task RenewTaskOrchestrationWorkItemLockAsync(TaskOrchestrationWorkItem workItem) => Task.CompletedTask;

    public Task<TaskActivityWorkItem> RenewTaskActivityWorkItemLockAsync(TaskActivityWorkItem workItem) =>
        Task.FromResult(workItem);

    public Task StartAsync() => Task.CompletedTask;

    public Task StopAsync() => Task.CompletedTask;

    public Task StopAsync(bool isForced) => Task.CompletedTask;

    public Task CreateAsync() => Task.CompletedTask;

    public Task CreateAsync(bool recreateInstanceStore) => Task.CompletedTask;

    public Task CreateIfNotExistsAsync() => Task.CompletedTask;

    public Task DeleteAsync() => Task.CompletedTask;

    public Task DeleteAsync(bool deleteInstanceStore) => Task.CompletedTask;
}
