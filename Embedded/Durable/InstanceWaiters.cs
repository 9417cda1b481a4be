namespace Recruitment.Embedded.Durable;

/// <summary>Clients that wait for an instance to change its status.</summary>
internal sealed class InstanceWaiters
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, TaskCompletionSource> _changes = [];

    /// <summary>Completes at the next change after the call; take it before looking at the status.</summary>
    public Task NextChange(string instanceId)
    {
        lock (_lock)
        {
            if (!_changes.TryGetValue(instanceId, out var change))
            {
                change = new TaskCompletionSource(
                    TaskCreationOptions.RunContinuationsAsynchronously
                );
                _changes.Add(instanceId, change);
            }

            return change.Task;
        }
    }

    public void Notify(string instanceId)
    {
        TaskCompletionSource? change;
        lock (_lock)
        {
            _changes.Remove(instanceId, out change);
        }

        change?.SetResult();
    }
}
