using System.Collections.Concurrent;
using Recruitment.Embedded.Durable.History;
using Recruitment.Embedded.Durable.Poison;
using Recruitment.Embedded.Durable.Storage;
using Recruitment.Embedded.Timers;

namespace Recruitment.Embedded.Durable;

/// <summary>
/// All that the engine holds in memory. Closing it loses nothing: a new session takes everything from the store.
/// </summary>
internal sealed class EngineSession
{
    private readonly Lock _lock = new();
    private readonly ConcurrentDictionary<long, Instance> _instances = new();
    private readonly TaskCompletionSource _quiet = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly SessionSnapshot _snapshot;
    private int _turns;

    public EngineSession(EngineParts parts, SessionSnapshot snapshot)
    {
        _snapshot = snapshot;
        Gauge = parts.Gauge;
        Suspects = snapshot.Unclean || snapshot.Attempts.Count > 0 ? new Suspects(parts, snapshot) : null;
        Warm = new WarmInstances(parts.Options.WarmInstances);
        Activities = new ActivityRunner(this, parts);
        Turns = new TurnRunner(this, parts);
        Timers = new DurableTimers(parts.Time, Fire);
    }

    public WorkGauge Gauge { get; }

    public WarmInstances Warm { get; }

    public ActivityRunner Activities { get; }

    public TurnRunner Turns { get; }

    public DurableTimers Timers { get; }

    /// <summary>Null when nothing is suspect of having ended the process.</summary>
    public Suspects? Suspects { get; }

    public bool Closed { get; private set; }

    /// <summary>Goes on with everything that waits in the store.</summary>
    public void Resume()
    {
        using var loading = Gauge.Begin(); // not idle halfway through
        foreach (var (instance, startAt) in _snapshot.Starts)
        {
            ScheduleStart(instance, startAt, null, IsSuspect(instance));
        }

        foreach (var instance in _snapshot.Interrupted)
        {
            Post(instance, new Message(Awakened.Instance, Suspect: IsSuspect(instance)));
        }

        foreach (var (instance, message, _) in _snapshot.Inbox)
        {
            Post(instance, message with { Suspect = IsSuspect(instance) });
        }

        Timers.AddRange(_snapshot.Timers);
    }

    /// <summary>Whether the store had this delivery already when the session read it.</summary>
    public bool HasRead(Delivery delivery) =>
        delivery.Started is { } started
            ? started.Number <= _snapshot.LastInstance
            : delivery.Message.InboxNumber <= _snapshot.LastInbox;

    /// <param name="startAt">UTC ticks; 0 for at once.</param>
    public void ScheduleStart(long instance, long startAt, InstanceHeader? header, bool suspect = false)
    {
        if (startAt == 0)
        {
            Post(instance, new Message(ExecutionStarted.Instance, Suspect: suspect), header);
            return;
        }

        // Starts share the queue with timers; the numbers of timers are positive.
        Timers.Add(new StoredTimer(-instance, instance, 0, startAt));
    }

    /// <param name="here">Whether a turn that this causes may run on the caller's thread.</param>
    public void Post(long number, Message message, InstanceHeader? started = null, bool here = false)
    {
        while (!Closed)
        {
            var instance = _instances.GetOrAdd(number, static (key, session) => new Instance(session, key), this);
            if (instance.TryPost(message, started, here))
            {
                return;
            }
        }
    }

    public void Remove(Instance instance)
    {
        _instances.TryRemove(KeyValuePair.Create(instance.Number, instance));
        Warm.Forget(instance);
    }

    /// <summary>False when the session is closed: the turn must not run.</summary>
    public bool TryBeginTurn()
    {
        lock (_lock)
        {
            if (Closed)
            {
                return false;
            }

            _turns++;
            return true;
        }
    }

    public void EndTurn()
    {
        lock (_lock)
        {
            if (--_turns == 0 && Closed)
            {
                _quiet.TrySetResult();
            }
        }
    }

    /// <summary>Stops taking turns and waits for the running ones. What ends later is ignored and runs again.</summary>
    public async Task CloseAsync()
    {
        lock (_lock)
        {
            Closed = true;
            if (_turns == 0)
            {
                _quiet.TrySetResult();
            }
        }

        Timers.Dispose();
        Suspects?.Close();
        await _quiet.Task;
        foreach (var instance in _instances.Values)
        {
            instance.Abandon();
        }
    }

    private bool IsSuspect(long instance) => Suspects?.Includes(instance) == true;

    private void Fire(StoredTimer timer)
    {
        HistoryEvent due = timer.Number < 0 ? ExecutionStarted.Instance : new TimerFired(timer.TaskId, timer.Number);
        Post(timer.Instance, new Message(due, Suspect: Suspects?.Includes(timer) == true));
    }
}
