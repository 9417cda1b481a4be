using Recruitment.Embedded.Durable.Storage;

namespace Recruitment.Embedded.Durable;

/// <summary>
/// The timers of all instances, of which only the next due one has a real timer. Due timers are handed over in order
/// before the clock's callback returns.
/// </summary>
internal sealed class DurableTimers : IDisposable
{
    // What the system's timers can take at once is less than 50 days.
    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(40);

    private readonly Lock _lock = new();
    private readonly PriorityQueue<StoredTimer, (long Due, long Number)> _waiting = new();
    private readonly HashSet<long> _live = []; // numbers in the queue that are not cancelled
    private readonly TimeProvider _time;
    private readonly Action<StoredTimer> _fire;
    private readonly ITimer _next;
    private long _armedFor = long.MaxValue;
    private bool _disposed;

    /// <param name="fire">Takes a due timer.</param>
    public DurableTimers(TimeProvider time, Action<StoredTimer> fire)
    {
        (_time, _fire) = (time, fire);
        _next = time.CreateTimer(_ => FireDue(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    public void Add(StoredTimer timer)
    {
        lock (_lock)
        {
            Enqueue(timer);
            Arm();
        }

        FireIfDue(timer.Due);
    }

    public void AddRange(IEnumerable<StoredTimer> timers)
    {
        lock (_lock)
        {
            foreach (var timer in timers)
            {
                Enqueue(timer);
            }

            Arm();
        }

        FireDue();
    }

    /// <summary>Forgets a waiting timer. One that was handed over already is the instance's to ignore.</summary>
    public void Cancel(long number)
    {
        lock (_lock)
        {
            if (_live.Remove(number))
            {
                DropCancelled();
                Arm();
            }
        }
    }

    public void Dispose()
    {
        lock (_lock)
        {
            _disposed = true;
            _waiting.Clear();
        }

        _next.Dispose();
    }

    /// <summary>What is due at once does not wait for the clock's next tick.</summary>
    private void FireIfDue(long due)
    {
        if (due <= _time.GetUtcNow().UtcTicks)
        {
            FireDue();
        }
    }

    private void FireDue()
    {
        while (TakeDue() is { } due)
        {
            _fire(due);
        }
    }

    private StoredTimer? TakeDue()
    {
        lock (_lock)
        {
            DropCancelled();
            if (_waiting.TryPeek(out var timer, out _) && timer.Due <= _time.GetUtcNow().UtcTicks)
            {
                _live.Remove(timer.Number);
                return _waiting.Dequeue();
            }

            _armedFor = long.MaxValue;
            Arm();
            return null;
        }
    }

    private void Enqueue(StoredTimer timer)
    {
        _live.Add(timer.Number);
        _waiting.Enqueue(timer, (timer.Due, timer.Number));
    }

    private void DropCancelled()
    {
        while (_waiting.TryPeek(out var timer, out _) && !_live.Contains(timer.Number))
        {
            _waiting.Dequeue();
        }

        if (_waiting.Count > 2 * _live.Count + 1000)
        {
            DropCancelledFurtherOn();
        }
    }

    /// <summary>Cancelled timers of a far day would otherwise stay until then.</summary>
    private void DropCancelledFurtherOn()
    {
        StoredTimer[] live =
        [
            .. _waiting.UnorderedItems.Select(item => item.Element).Where(t => _live.Contains(t.Number)),
        ];
        _waiting.Clear();
        _waiting.EnqueueRange(live.Select(timer => (timer, (timer.Due, timer.Number))));
    }

    private void Arm()
    {
        var due = _waiting.TryPeek(out var timer, out _) ? timer.Due : long.MaxValue;
        if (_disposed || due == _armedFor)
        {
            return;
        }

        _armedFor = due;
        var wait = due == long.MaxValue ? Timeout.InfiniteTimeSpan : Until(due);
        _next.Change(wait, Timeout.InfiniteTimeSpan);
    }

    private TimeSpan Until(long due)
    {
        var wait = TimeSpan.FromTicks(Math.Max(0, due - _time.GetUtcNow().UtcTicks));
        return wait > LongestWait
            ? LongestWait
            // Rounded up: the system's timers count in milliseconds and must not fire before the time.
            : TimeSpan.FromMilliseconds(Math.Ceiling(wait.TotalMilliseconds));
    }
}
