using DurableTask.Core;
using DurableTask.Core.History;

namespace Recruitment.Tests.Wire.Durable;

/// <summary>An orchestration instance: its history, and the messages that it has not seen yet.</summary>
internal sealed class MemoryInstance(string id)
{
    private readonly TaskCompletionSource<OrchestrationState> _completed = new(
        TaskCreationOptions.RunContinuationsAsynchronously
    );

    public string Id => id;

    public List<TaskMessage> Inbox { get; private set; } = [];

    public IList<HistoryEvent> History { get; private set; } = [];

    /// <summary>Null until it is started.</summary>
    public OrchestrationState? State { get; private set; }

    /// <summary>Whether it is queued for a turn, or has one.</summary>
    public bool IsActive { get; set; }

    public bool IsRunning =>
        State?.OrchestrationStatus
            is OrchestrationStatus.Pending
                or OrchestrationStatus.Running
                or OrchestrationStatus.Suspended
                or OrchestrationStatus.ContinuedAsNew;

    public Task<OrchestrationState> WhenCompletedAsync() => _completed.Task;

    public void Start(ExecutionStartedEvent started, DateTime now) =>
        State = new OrchestrationState
        {
            OrchestrationInstance = started.OrchestrationInstance,
            ParentInstance = started.ParentInstance,
            OrchestrationStatus = OrchestrationStatus.Pending,
            Name = started.Name,
            Version = started.Version,
            Input = started.Input,
            Tags = started.Tags ?? new Dictionary<string, string>(),
            CreatedTime = now,
            LastUpdatedTime = now,
        };

    /// <summary>The messages of a turn, which are put back when it is broken off.</summary>
    public IList<TaskMessage> Take()
    {
        var messages = Inbox;
        Inbox = [];
        return messages;
    }

    public void PutBack(IEnumerable<TaskMessage> messages) => Inbox.InsertRange(0, messages);

    public void Commit(IList<HistoryEvent> history, OrchestrationState? state, DateTime now)
    {
        History = [.. history];
        if (state is null)
        {
            return;
        }

        var created = State?.CreatedTime ?? now;
        (State, state.CreatedTime, state.LastUpdatedTime) = (state, created, now);
        state.Tags ??= new Dictionary<string, string>();
        if (!IsRunning)
        {
            state.CompletedTime = now;
            _completed.TrySetResult(state);
        }
    }
}
