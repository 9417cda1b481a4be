using DurableTask.Core;
using DurableTask.Core.Exceptions;
using DurableTask.Core.History;
using Recruitment.Embedded.Timers;

namespace Recruitment.Tests.OfficialEngine.Hub;

/// <summary>
/// What a storage account is to the official engine, in memory and on any clock: instances with their history, messages,
/// activities, timers. It outlives the workers, so that a test can kill one and go on with another.
/// <code>
/// var hub = new MemoryTaskHub(clock);
/// hub.ShowOn(gauge);                           // so that a virtual clock knows when nothing is left to do
/// var service = hub.NewWorker();               // IOrchestrationService of one worker
/// var worker = new TaskHubWorker(service);
/// worker.ErrorPropagationMode = ErrorPropagationMode.UseFailureDetails;
/// worker.AddOrchestrationDispatcherMiddleware(service.KeepTimeAsync);       // turns read the hub's clock
/// worker.AddOrchestrationDispatcherMiddleware(…);                           // what runs a turn; the like for activities
/// await worker.StartAsync();
/// var client = new HubClient(hub);             // IOrchestrationServiceClient, for CoreDurableTaskClient
/// …
/// service.Kill();                              // what it has in hand goes to the next worker; what it still reports is refused
/// await worker.StopAsync(isForced: true);
/// </code>
/// Everything is kept as the text that the official providers write, and read anew for every turn. Turns are atomic.
/// </summary>
internal sealed class MemoryTaskHub
{
    // Work that a worker gave back is not offered again at once: it was refused for its version, or failed in the engine.
    private static readonly TimeSpan GivenBack = TimeSpan.FromMinutes(1);

    private readonly Lock _lock = new();
    private readonly Dictionary<string, HubInstance> _instances = [];
    private readonly Dictionary<string, TaskCompletionSource> _ends = [];
    private readonly HashSet<HubActivity> _activities = [];
    private readonly HubWork _work = new();
    private readonly HubClock _clock;

    public MemoryTaskHub(TimeProvider clock)
    {
        _clock = new HubClock(clock, _lock);
    }

    public DateTime Now => _clock.Now.UtcDateTime;

    /// <summary>The gauge that shows whether something is left to do; null for none.</summary>
    public void ShowOn(WorkGauge? gauge)
    {
        lock (_lock)
        {
            _work.ShowOn(gauge);
        }
    }

    public HubWorker NewWorker() => new(this);

    /// <summary>Every text that the hub keeps: a search finds what the durable history says of people.</summary>
    public IReadOnlyList<string> Texts()
    {
        lock (_lock)
        {
            return
            [
                .. _instances.Values.SelectMany(i => i.History.Concat(i.Inbox).Append(i.State)),
                .. _activities.Select(activity => activity.Message),
                .. _clock.Messages,
            ];
        }
    }

    /// <summary>Reads instances; none of them changes meanwhile.</summary>
    public T Read<T>(Func<IReadOnlyDictionary<string, HubInstance>, T> read)
    {
        lock (_lock)
        {
            return read(_instances);
        }
    }

    /// <exception cref="OrchestrationAlreadyExistsException">An instance of its id has one of the statuses.</exception>
    public void Start(TaskMessage start, IReadOnlyCollection<OrchestrationStatus> conflicting)
    {
        lock (_lock)
        {
            var id = start.OrchestrationInstance.InstanceId;
            if (_instances.TryGetValue(id, out var found) && conflicting.Contains(found.Status))
            {
                throw new OrchestrationAlreadyExistsException(
                    $"An orchestration with the id '{id}' exists ({found.Status})."
                );
            }

            _instances.Remove(id);
            Send(start);
        }
    }

    public void Post(IEnumerable<TaskMessage> messages)
    {
        lock (_lock)
        {
            foreach (var message in messages)
            {
                Send(message);
            }
        }
    }

    /// <summary>Removes instances that have ended; how many.</summary>
    public int Purge(Func<HubInstance, bool> which)
    {
        lock (_lock)
        {
            var ended = _instances.Values.Where(i => i.HasEnded && which(i)).ToList();
            ended.ForEach(instance => _instances.Remove(instance.Id));
            return ended.Count;
        }
    }

    /// <summary>Completes when the instance ends; at once when it has ended or is not known.</summary>
    public Task WhenEnded(string id)
    {
        lock (_lock)
        {
            if (!_instances.TryGetValue(id, out var instance) || instance.HasEnded)
            {
                return Task.CompletedTask;
            }

            if (!_ends.TryGetValue(id, out var end))
            {
                end = _ends[id] = new(TaskCreationOptions.RunContinuationsAsynchronously);
            }

            return end.Task;
        }
    }

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

    /// <summary>The next activity; null when there is none before the cancellation.</summary>
    public async Task<HubActivity?> NextActivityAsync(
        HubWorker worker,
        CancellationToken cancellation
    )
    {
        if (await _work.NextActivityAsync(cancellation) is not { } activity)
        {
            return null;
        }

        lock (_lock)
        {
            if (worker.IsKilled)
            {
                _work.Offer(activity);
                return null;
            }

            activity.Worker = worker;
            return activity;
        }
    }

    /// <exception cref="InvalidOperationException">The activity is no longer in the worker's hands.</exception>
    public void Complete(HubActivity activity, HubWorker worker, TaskMessage response)
    {
        lock (_lock)
        {
            Require(activity.Worker == worker);
            _activities.Remove(activity);
            Send(response);
            _work.End();
        }
    }

    /// <summary>Gives an activity back, for later.</summary>
    public void GiveBack(HubActivity activity, HubWorker worker)
    {
        lock (_lock)
        {
            if (activity.Worker != worker)
            {
                return;
            }

            activity.Worker = null;
            _clock.At(_clock.Now + GivenBack, "", () => Offer(activity));
            _work.End();
        }
    }

    /// <summary>Takes everything out of a worker's hands.</summary>
    public void TakeFrom(HubWorker worker)
    {
        lock (_lock)
        {
            worker.IsKilled = true;
            foreach (var instance in _instances.Values)
            {
                if (instance.Turn is { } turn && turn.Worker == worker)
                {
                    instance.Inbox.InsertRange(0, turn.Taken);
                    instance.Turn = null;
                    Queue(instance);
                    _work.End();
                }
            }

            foreach (var activity in _activities.Where(activity => activity.Worker == worker))
            {
                activity.Worker = null;
                Offer(activity);
                _work.End();
            }
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

        foreach (
            var one in state.NewEvents.Where(e => e.EventType != EventType.OrchestratorStarted)
        )
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

    private void Order(TaskMessage message)
    {
        var activity = new HubActivity(HubJson.Write(message));
        _activities.Add(activity);
        Offer(activity);
    }

    private void Offer(HubActivity activity)
    {
        _work.Begin();
        _work.Offer(activity);
    }

    private void Send(TaskMessage message)
    {
        message.Event.Timestamp = Now;
        if (message.Event is not ExecutionStartedEvent start)
        {
            Deliver(message);
            return;
        }

        if (Create(start) && start.ScheduledStartTime is { } moment)
        {
            SendAt(Utc(moment), message);
        }
        else
        {
            Deliver(message);
        }
    }

    private void SendAt(DateTimeOffset moment, TaskMessage message)
    {
        _clock.At(
            moment,
            HubJson.Write(message),
            () =>
            {
                message.Event.Timestamp = Now;
                Deliver(message);
            }
        );
    }

    /// <summary>False when an instance of its id is there already: a second start of a running one changes nothing.</summary>
    private bool Create(ExecutionStartedEvent start)
    {
        var id = start.OrchestrationInstance.InstanceId;
        if (_instances.TryGetValue(id, out var found) && !found.HasEnded)
        {
            return false;
        }

        var instance = new HubInstance(id)
        {
            ExecutionId = start.OrchestrationInstance.ExecutionId,
        };
        instance.Keep(
            new OrchestrationState
            {
                OrchestrationInstance = start.OrchestrationInstance,
                ParentInstance = start.ParentInstance,
                Name = start.Name,
                Version = start.Version,
                Input = start.Input,
                Tags = start.Tags,
                ScheduledStartTime = start.ScheduledStartTime,
                OrchestrationStatus = OrchestrationStatus.Pending,
                CreatedTime = Now,
                LastUpdatedTime = Now,
            }
        );
        _instances[id] = instance;
        return true;
    }

    /// <summary>Messages to who is not there, or has ended, are lost.</summary>
    private void Deliver(TaskMessage message)
    {
        if (
            _instances.TryGetValue(message.OrchestrationInstance.InstanceId, out var instance)
            && !instance.HasEnded
        )
        {
            instance.Inbox.Add(HubJson.Write(message));
            if (instance.NotBefore <= _clock.Now)
            {
                Queue(instance);
            }
        }
    }

    private void Queue(HubInstance instance)
    {
        if (instance is { IsQueued: false, Turn: null, Inbox.Count: > 0 })
        {
            instance.IsQueued = true;
            _work.Begin();
            _work.Offer(instance);
        }
    }

    private static DateTimeOffset Utc(DateTime moment) =>
        new(DateTime.SpecifyKind(moment, DateTimeKind.Utc));

    private static void Require(bool isInHand)
    {
        if (!isInHand)
        {
            throw new InvalidOperationException("What the worker reports is no longer its own.");
        }
    }
}
