using DurableTask.Core.Middleware;

namespace Recruitment.Tests.OfficialEngine.AzureStorage;

/// <summary>The death of a worker: an activity has done what it does, and nobody is told.</summary>
/// <param name="number">Which activity of the worker, counted from 1; 0 for none.</param>
internal sealed class FatalActivity(int number)
{
    private readonly TaskCompletionSource _come = new(
        TaskCreationOptions.RunContinuationsAsynchronously
    );
    private int _count;

    /// <summary>Completes when the worker is dying.</summary>
    public Task HasCome => _come.Task;

    public async Task CountAsync(DispatchMiddlewareContext context, Func<Task> next)
    {
        await next();
        if (Interlocked.Increment(ref _count) == number || _come.Task.IsCompleted)
        {
            _come.TrySetResult();
            await Task.Delay(Timeout.Infinite);
        }
    }
}
