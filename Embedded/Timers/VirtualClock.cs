namespace Recruitment.Embedded.Timers;

/// <summary>
/// A clock that stands still until it is advanced; timers fire in order of their due time while it moves, on the thread
/// that advances it. A timer that is due at once fires at the next advance, even one to the present.
/// </summary>
internal sealed class VirtualClock(DateTimeOffset start) : TimeProvider
{
    private readonly Lock _lock = new();
    private readonly SortedSet<VirtualTimer> _waiting = new(VirtualTimer.ByDueTime);
    private DateTimeOffset _now = start;
    private long _created;

    /// <summary>Called with every moment that the clock comes to, before it shows it and anything is due.</summary>
    public Action<DateTimeOffset>? BeforeMoving { get; init; }

    /// <summary>When the next timer is due; null when none is waiting.</summary>
    public DateTimeOffset? NextDue
    {
        get
        {
            lock (_lock)
            {
                return _waiting.Min?.Due;
            }
        }
    }

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow()
    {
        lock (_lock)
        {
            return _now;
        }
    }

    public override long GetTimestamp() => GetUtcNow().Ticks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new VirtualTimer(this, callback, state, Interlocked.Increment(ref _created));
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Moves to <paramref name="moment"/> and fires every timer that is due by then, in order.</summary>
    public void AdvanceTo(DateTimeOffset moment)
    {
        while (true)
        {
            var stop = NextDue is { } next && next < moment ? next : moment;
            if (stop > GetUtcNow())
            {
                BeforeMoving?.Invoke(stop);
            }

            VirtualTimer? due;
            lock (_lock)
            {
                due = _waiting.Min;
                if (due is null || due.Due > moment)
                {
                    _now = moment > _now ? moment : _now;
                    return;
                }

                _now = due.Due > _now ? due.Due : _now;
                due.Reschedule(_waiting);
            }

            due.Fire();
        }
    }

    private sealed class VirtualTimer(VirtualClock clock, TimerCallback callback, object? state, long order) : ITimer
    {
        public static readonly IComparer<VirtualTimer> ByDueTime = Comparer<VirtualTimer>.Create(
            (a, b) => a.Due != b.Due ? a.Due.CompareTo(b.Due) : a._order.CompareTo(b._order)
        );

        private readonly long _order = order;
        private TimeSpan _period = Timeout.InfiniteTimeSpan;
        private bool _disposed;

        public DateTimeOffset Due { get; private set; }

        public void Fire() => callback(state);

        public void Reschedule(SortedSet<VirtualTimer> waiting)
        {
            waiting.Remove(this);
            if (_period > TimeSpan.Zero)
            {
                Due += _period;
                waiting.Add(this);
            }
        }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(dueTime, Timeout.InfiniteTimeSpan);
            ArgumentOutOfRangeException.ThrowIfLessThan(period, Timeout.InfiniteTimeSpan);
            lock (clock._lock)
            {
                if (_disposed)
                {
                    return false;
                }

                clock._waiting.Remove(this);
                _period = period;
                if (dueTime >= TimeSpan.Zero)
                {
                    var latest = DateTimeOffset.MaxValue - clock._now;
                    Due = dueTime < latest ? clock._now + dueTime : DateTimeOffset.MaxValue;
                    clock._waiting.Add(this);
                }

                return true;
            }
        }

        public void Dispose()
        {
            lock (clock._lock)
            {
                _disposed = true;
                clock._waiting.Remove(this);
            }
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
