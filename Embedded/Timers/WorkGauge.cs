namespace Recruitment.Embedded.Timers;

/// <summary>
/// Counts the work that is under way or waiting to run now: turns, activities, blob triggers, requests. A virtual
/// clock moves on when the gauge is at zero.
/// </summary>
internal sealed class WorkGauge
{
    private readonly Lock _lock = new();
    private TaskCompletionSource? _idle; // only while somebody waits
    private int _count;

    /// <summary>How many pieces of work are under way or queued.</summary>
    public int Count => Volatile.Read(ref _count);

    /// <summary>Marks a piece of work as begun (or queued to run at once) until the result is disposed.</summary>
    public IDisposable Begin()
    {
        Add();
        return new Piece(this);
    }

    /// <summary>Adds <paramref name="pieces"/> to the count. Each is ended by one <see cref="Remove"/>.</summary>
    public void Add(int pieces = 1) => Interlocked.Add(ref _count, pieces);

    public void Remove(int pieces = 1)
    {
        // Every message and turn passes here: only the last one looks whether somebody waits.
        if (pieces > 0 && Interlocked.Add(ref _count, -pieces) == 0)
        {
            ReleaseWaiters();
        }
    }

    /// <summary>Completes when nothing is under way.</summary>
    public async Task WhenIdleAsync(CancellationToken cancellationToken = default)
    {
        while (Volatile.Read(ref _count) > 0)
        {
            Task idle;
            lock (_lock)
            {
                _idle ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
                idle = _idle.Task;
            }

            // The last piece may have ended before there was anything to complete.
            Interlocked.MemoryBarrier();
            if (Volatile.Read(ref _count) == 0)
            {
                ReleaseWaiters();
            }

            await idle.WaitAsync(cancellationToken);
        }
    }

    private void ReleaseWaiters()
    {
        if (Volatile.Read(ref _idle) is null)
        {
            return;
        }

        TaskCompletionSource? idle;
        lock (_lock)
        {
            (idle, _idle) = (_idle, null);
        }

        idle?.TrySetResult();
    }

    private sealed class Piece(WorkGauge gauge) : IDisposable
    {
        private int _ended;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _ended, 1) == 0)
            {
                gauge.Remove();
            }
        }
    }
}
