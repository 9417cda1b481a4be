using System.Collections.Concurrent;

namespace Recruitment.Tests.Wire.Hosting;

/// <summary>Brings workers that were started together with the streams that they open.</summary>
internal sealed class WorkerArrivals
{
    private readonly ConcurrentDictionary<string, TaskCompletionSource<WorkerChannel>> _expected = new();

    public Task<WorkerChannel> WhenArrivedAsync(string worker) => Of(worker).Task;

    public void Announce(string worker, WorkerChannel channel) => Of(worker).TrySetResult(channel);

    private TaskCompletionSource<WorkerChannel> Of(string worker) =>
        _expected.GetOrAdd(
            worker,
            _ => new TaskCompletionSource<WorkerChannel>(TaskCreationOptions.RunContinuationsAsynchronously)
        );
}
