using System.Threading.Channels;
using DurableTask.Core;
using DurableTask.Core.History;
using Recruitment.Embedded.Timers;

namespace Recruitment.Tests.Wire.Durable;

/// <summary>
/// A task hub in memory for the official engine's dispatchers, on the clock that it is given: timers are due, and events
/// happen, when that says so. A turn that is completed is there at once and whole.
/// </summary>
/// <param name="gauge">Counts the turns and activities that are due, so that a virtual clock knows when to move on.</param>
internal sealed partial class MemoryTaskHub(TimeProvider clock, WorkGauge gauge)
    : IOrchestrationService
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, MemoryInstance> _instances = [];
    private readonly Dictionary<TaskMessage, ITimer> _timers = [];
    private readonly Channel<MemoryInstance> _turns = Channel.CreateUnbounded<MemoryInstance>();
    private readonly Channel<TaskMessage> _activities = Channel.CreateUnbounded<TaskMessage>();

    /// <summary>The version of what is started without one.</summary>
    public string DefaultVersion { get; init; } = "";

    public int TaskOrchestrationDispatcherCount => 1;

    public int MaxConcurrentTaskOrchestrationWorkItems => 10;

    public BehaviorOnContinueAsNew EventBehaviourForContinueAsNew =>
        BehaviorOnContinueAsNew.Carryover;

    public int TaskActivityDispatcherCount => 1;

    public int MaxConcurrentTaskActivityWorkItems => 10;

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    public async Task<TaskOrchestrationWorkItem> LockNextTaskOrchestrationWorkItemAsync(
        TimeSpan receiveTimeout,
        CancellationToken cancellationToken
    )
    {
        var instance = await _turns.Reader.ReadAsync(cancellationToken);
        lock (_lock)
        {
            return new Turn(instance)
            {
                InstanceId = instance.Id,
                NewMessages = instance.Take(),
                OrchestrationRuntimeState = new OrchestrationRuntimeState([.. instance.History]),
                LockedUntilUtc = DateTime.MaxValue,
            };
        }
    }

    public Task CompleteTaskOrchestrationWorkItemAsync(
        TaskOrchestrationWorkItem workItem,
        OrchestrationRuntimeState newOrchestrationRuntimeState,
        IList<TaskMessage> outboundMessages,
        IList<TaskMessage> orchestratorMessages,
        IList<TaskMessage> timerMessages,
        TaskMessage continuedAsNewMessage,
        OrchestrationState orchestrationState
    )
    {
        lock (_lock)
        {
            var instance = InstanceOf(workItem);
            instance.Commit(newOrchestrationRuntimeState.Events, orchestrationState, Now);
            foreach (var message in outboundMessages)
            {
                gauge.Add();
                _activities.Writer.TryWrite(message);
            }

            foreach (var message in orchestratorMessages)
            {
                Deliver(message);
            }

            foreach (var message in timerMessages)
            {
                Schedule(message);
            }
        }

        return Task.CompletedTask;
    }

    public Task AbandonTaskOrchestrationWorkItemAsync(TaskOrchestrationWorkItem workItem)
    {
        lock (_lock)
        {
            InstanceOf(workItem).PutBack(workItem.NewMessages);
        }

        return Task.CompletedTask;
    }

    public Task ReleaseTaskOrchestrationWorkItemAsync(TaskOrchestrationWorkItem workItem)
    {
        lock (_lock)
        {
            var instance = InstanceOf(workItem);
            instance.IsActive = instance.Inbox.Count > 0;
            if (instance.IsActive)
            {
                _turns.Writer.TryWrite(instance);
            }
            else
            {
                gauge.Remove();
            }
        }

        return Task.CompletedTask;
    }

    public async Task<TaskActivityWorkItem> LockNextTaskActivityWorkItem(
        TimeSpan receiveTimeout,
        CancellationToken cancellationToken
    ) =>
        new()
        {
            Id = Guid.NewGuid().ToString(),
            TaskMessage = await _activities.Reader.ReadAsync(cancellationToken),
            LockedUntilUtc = DateTime.MaxValue,
        };

    public Task CompleteTaskActivityWorkItemAsync(
        TaskActivityWorkItem workItem,
        TaskMessage responseMessage
    )
    {
        lock (_lock)
        {
            Deliver(responseMessage);
            gauge.Remove();
        }

        return Task.CompletedTask;
    }

    public Task AbandonTaskActivityWorkItemAsync(TaskActivityWorkItem workItem)
    {
        _activities.Writer.TryWrite(workItem.TaskMessage);
        return Task.CompletedTask;
    }

    public Task RenewTaskOrchestrationWorkItemLockAsync(TaskOrchestrationWorkItem workItem) =>
        Task.CompletedTask;

    public Task<TaskActivityWorkItem> RenewTaskActivityWorkItemLockAsync(
        TaskActivityWorkItem workItem
    ) => Task.FromResult(workItem);

    public bool IsMaxMessageCountExceeded(
        int currentMessageCount,
        OrchestrationRuntimeState runtimeState
    ) => false;

    public int GetDelayInSecondsAfterOnProcessException(Exception exception) => 0;

    public int GetDelayInSecondsAfterOnFetchException(Exception exception) => 0;

    public Task StartAsync() => Task.CompletedTask;

    public Task StopAsync() => Task.CompletedTask;

    public Task StopAsync(bool isForced) => Task.CompletedTask;

    public Task CreateAsync() => Task.CompletedTask;

    public Task CreateAsync(bool recreateInstanceStore) => Task.CompletedTask;

    public Task CreateIfNotExistsAsync() => Task.CompletedTask;

    public Task DeleteAsync() => Task.CompletedTask;

    public Task DeleteAsync(bool deleteInstanceStore) => Task.CompletedTask;

    private static MemoryInstance InstanceOf(TaskOrchestrationWorkItem workItem) =>
        ((Turn)workItem).Instance;

    /// <summary>Gives a message to its instance; one to an instance that there is not is dropped.</summary>
    private void Deliver(TaskMessage message)
    {
        message.Event.Timestamp = Now;
        var id = message.OrchestrationInstance.InstanceId;
        if (message.Event is ExecutionStartedEvent started && !IsRunning(id))
        {
            started.Version = string.IsNullOrEmpty(started.Version)
                ? DefaultVersion
                : started.Version;
            _instances[id] = new MemoryInstance(id);
            _instances[id].Start(started, Now);
        }

        if (!_instances.TryGetValue(id, out var instance))
        {
            return;
        }

        instance.Inbox.Add(message);
        if (!instance.IsActive)
        {
            instance.IsActive = true;
            gauge.Add();
            _turns.Writer.TryWrite(instance);
        }
    }

    private void Schedule(TaskMessage message)
    {
        var due = ((TimerFiredEvent)message.Event).FireAt - Now;
        _timers[message] = clock.CreateTimer(
            _ => Fire(message),
            null,
            due > TimeSpan.Zero ? due : TimeSpan.Zero,
            Timeout.InfiniteTimeSpan
        );
    }

    private void Fire(TaskMessage message)
    {
        lock (_lock)
        {
            if (_timers.Remove(message, out var timer))
            {
                timer.Dispose();
                Deliver(message);
            }
        }
    }

    private bool IsRunning(string id) => _instances.GetValueOrDefault(id)?.IsRunning ?? false;

    private sealed class Turn(MemoryInstance instance) : TaskOrchestrationWorkItem
    {
        public MemoryInstance Instance => instance;
    }
}
