namespace Recruitment.Embedded.Durable.Poison;

/// <summary>
/// Says when suspects may run. Those that no attempt is on record for run together; any other only while no other
/// suspect does, those with the fewest attempts first.
/// </summary>
internal sealed class SuspectLane : IDisposable
{
    private readonly Lock _lock = new();
    private readonly HashSet<long> _expected;
    private readonly Queue<TaskCompletionSource<int?>> _together = [];
    private readonly PriorityQueue<TaskCompletionSource<int?>, (int Attempts, int Arrival)> _alone = new();
    private readonly TimeSpan _patience;
    private readonly Timer _overtime;
    private int _arrivals;
    private int _round;
    private int _running;
    private bool _oneRunsAlone;
    private bool _closed;

    /// <param name="expected">Instances with suspects that have yet to come: nothing runs alone before they did.</param>
    /// <param name="patience">How long the others wait for those that run, in real time.</param>
    public SuspectLane(IEnumerable<long> expected, TimeSpan patience)
    {
        (_expected, _patience) = ([.. expected], patience);
        _overtime = new Timer(_ => BeginRound());
    }

    /// <summary>A pass with which the suspect may run until it leaves; null when the lane closed.</summary>
    public Task<int?> EnterAsync(long instance, int attempts)
    {
        lock (_lock)
        {
            if (_closed)
            {
                return Task.FromResult<int?>(null);
            }

            var place = new TaskCompletionSource<int?>(TaskCreationOptions.RunContinuationsAsynchronously);
            _expected.Remove(instance);
            if (attempts == 0)
            {
                _together.Enqueue(place);
            }
            else
            {
                _alone.Enqueue(place, (attempts, _arrivals++));
            }

            Admit();
            return place.Task;
        }
    }

    public void Leave(int pass)
    {
        lock (_lock)
        {
            if (pass == _round)
            {
                _running--;
                _oneRunsAlone = false;
                Admit();
            }
        }
    }

    /// <summary>The instance was looked after, whether or not a suspect of it came.</summary>
    public void Arrived(long instance)
    {
        lock (_lock)
        {
            if (_expected.Remove(instance))
            {
                Admit();
            }
        }
    }

    /// <summary>Sends away all who wait.</summary>
    public void Dispose()
    {
        lock (_lock)
        {
            _closed = true;
            while (_together.TryDequeue(out var waiting) || _alone.TryDequeue(out waiting, out _))
            {
                waiting.SetResult(null);
            }
        }

        _overtime.Dispose();
    }

    /// <summary>Those that run do so for too long: they are waited for no more.</summary>
    private void BeginRound()
    {
        lock (_lock)
        {
            _round++;
            _running = 0;
            _oneRunsAlone = false;
            _expected.Clear();
            Admit();
        }
    }

    private void Admit()
    {
        while (!_oneRunsAlone && _together.TryDequeue(out var next))
        {
            Let(next);
        }

        if (_running == 0 && _expected.Count == 0 && _alone.TryDequeue(out var first, out _))
        {
            _oneRunsAlone = true;
            Let(first);
        }
    }

    private void Let(TaskCompletionSource<int?> waiting)
    {
        _running++;
        waiting.SetResult(_round);
        if (!_closed)
        {
            _overtime.Change(_patience, Timeout.InfiniteTimeSpan);
        }
    }
}
