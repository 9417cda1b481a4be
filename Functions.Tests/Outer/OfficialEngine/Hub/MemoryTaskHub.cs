using System.Collections.Concurrent;
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
internal sealed partial class MemoryTaskHub
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

    /// <summary>What the engine itself failed at, so that it gave work back; a killed worker's failures are none.</summary>
    public ConcurrentQueue<string> Faults { get; } = new();

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
}
