namespace Recruitment.Play.Chaos;

/// <summary>
/// Lets several plays go by one clock: it moves when all of them wait, to the first moment that one of them waits for.
/// Then all look whether that is theirs.
/// </summary>
/// <param name="move">Moves the clock.</param>
internal sealed class SharedSteps(int players, Func<DateTimeOffset, Task> move)
{
    private readonly Lock _lock = new();
    private readonly List<DateTimeOffset> _moments = [];
    private TaskCompletionSource _moved = NewStep();
    private int _players = players;

    /// <summary>Completes when the clock has moved.</summary>
    public async Task WaitAsync(DateTimeOffset moment)
    {
        Task moved;
        lock (_lock)
        {
            _moments.Add(moment);
            moved = _moved.Task;
        }

        await MoveIfAllWaitAsync();
        await moved;
    }

    /// <summary>One play waits no more.</summary>
    public Task LeaveAsync()
    {
        Interlocked.Decrement(ref _players);
        return MoveIfAllWaitAsync();
    }

    private async Task MoveIfAllWaitAsync()
    {
        TaskCompletionSource step;
        DateTimeOffset first;
        lock (_lock)
        {
            if (_moments.Count == 0 || _moments.Count < Volatile.Read(ref _players))
            {
                return;
            }

            (step, first) = (_moved, _moments.Min());
            _moved = NewStep();
            _moments.Clear();
        }

        try
        {
            await move(first);
            step.SetResult();
        }
        catch (Exception fault)
        {
            step.SetException(fault);
        }
    }

    private static TaskCompletionSource NewStep() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
