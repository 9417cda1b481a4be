namespace Recruitment.Embedded.Durable;

/// <summary>Clients that wait for an instance to change its status.</summary>
internal sealed class InstanceWaiters
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, Watch> _watches = [];

    /// <summary>Watches an instance until the result is disposed; take it before looking at the status.</summary>
    public Watch Begin(string instanceId)
    {
        lock (_lock)
        {
            if (!_watches.TryGetValue(instanceId, out var watch))
            {
                watch = new Watch(this, instanceId);
                _watches.Add(instanceId, watch);
            }

            watch.Watchers++;
            return watch;
        }
    }

    public void Notify(string instanceId)
    {
        Watch? watch;
        lock (_lock)
        {
            _watches.Remove(instanceId, out watch);
        }

        watch?.Complete();
    }

    private void End(Watch watch)
    {
        lock (_lock)
        {
            // Nobody left: an instance that never changes would otherwise be kept for good.
            if (--watch.Watchers == 0 && _watches.TryGetValue(watch.InstanceId, out var current) && current == watch)
            {
                _watches.Remove(watch.InstanceId);
            }
        }
    }

    /// <summary>The next change of an instance, shared by all who wait for it.</summary>
    internal sealed class Watch(InstanceWaiters waiters, string instanceId) : IDisposable
    {
        private readonly TaskCompletionSource _change = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public string InstanceId => instanceId;

        /// <summary>Completes at the next change.</summary>
        public Task Change => _change.Task;

        public int Watchers { get; set; }

        public void Complete() => _change.SetResult();

        public void Dispose() => waiters.End(this);
    }
}
