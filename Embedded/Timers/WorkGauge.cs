namespace Recruitment.Embedded.Timers;

/// <summary>
/// Counts the work that is under way or waiting to run now: turns, activities, blob triggers, requests. A virtual
/// clock moves on when the gauge is at zero.
/// </summary>
internal sealed class WorkGauge
{
    private readonly Lock _lock = new();
    private TaskCompletionSource _idle = NewCompleted();
    private int _count;

    /// <summary>Marks a piece of work as begun (or queued to run at once) until the result is disposed.</summary>
    public IDisposable Begin()
    {
        Add();
        return new Piece(this);
    }

    /// <summary>Adds <paramref name="pieces"/> to the count. Each is ended by one <see cref="Remove"/>.</summary>
    public void Add(int pieces = 1)
    {
        lock (_lock)
        {
            if (_count == 0)
            {
                _idle = new TaskCompletionSource(
                    TaskCreationOptions.RunContinuationsAsynchronously
                );
            }

            _count += pieces;
        }
    }

    public void Remove(int pieces = 1)
    {
        TaskCompletionSource? idle = null;
        lock (_lock)
        {
            if ((_count -= pieces) == 0 && pieces > 0)
            {
                idle = _idle;
            }
        }

        idle?.TrySetResult();
    }

    /// <summary>Completes when nothing is under way.</summary>
    public async Task WhenIdleAsync(CancellationToken cancellationToken = default)
    {
        while (true)
        {
            Task idle;
            lock (_lock)
            {
                if (_count == 0)
                {
                    return;
                }

                idle = _idle.Task;
            }

            await idle.WaitAsync(cancellationToken);
        }
    }

    private static TaskCompletionSource NewCompleted()
    {
        var source = new TaskCompletionSource();
        source.SetResult();
        return source;
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
