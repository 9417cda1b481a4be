using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Recruitment.Embedded.Store;
using Recruitment.Embedded.Timers;

namespace Recruitment.Embedded.Blobs.Triggers;

/// <summary>
/// Runs blob triggers, a few at a time. A trigger runs at least once: its row goes only after it succeeded. After a
/// fault it waits and runs again, also over a restart; after the fifth attempt its row is kept, marked as poison.
/// </summary>
internal sealed partial class BlobTriggerDispatcher(
    BlobTriggerQueue queue,
    BlobPlace place,
    SqliteStore store,
    WorkGauge gauge,
    TimeProvider clock,
    ILogger<BlobTriggerDispatcher> logger
) : IHostedService
{
    private const int MaxAttempts = 5;
    private const int MaxAtOnce = 8;

    private readonly CancellationTokenSource _stopping = new();
    private readonly Dictionary<long, ITimer> _retries = [];
    private Task[] _runners = [];

    public Task StartAsync(CancellationToken cancellationToken)
    {
        // Rows of puts before this point may be in the queue already; a row that has gone is passed over.
        store.Read(BlobTriggerTable.Waiting).ForEach(Resume);
        _runners = [.. Enumerable.Range(0, MaxAtOnce).Select(_ => Task.Run(RunAsync, CancellationToken.None))];
        return Task.CompletedTask;
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await _stopping.CancelAsync();
        lock (_retries)
        {
            foreach (var timer in _retries.Values)
            {
                timer.Dispose();
            }

            _retries.Clear();
        }

        await Task.WhenAll(_runners).WaitAsync(cancellationToken);
    }

    /// <summary>How long a trigger waits after its attempt failed: 5 s, 20 s, 80 s, 320 s.</summary>
    private static TimeSpan Backoff(int attempts) => TimeSpan.FromSeconds(5 * Math.Pow(4, attempts - 1));

    private void Resume(BlobTriggerRow row)
    {
        if (row.Due > clock.GetUtcNow())
        {
            EnqueueAt(row.Id, row.Due);
        }
        else
        {
            queue.Enqueue(row.Id);
        }
    }

    private async Task RunAsync()
    {
        try
        {
            await foreach (var id in queue.Ready.ReadAllAsync(_stopping.Token))
            {
                var retry = await RunAsync(id);
                queue.Forget(id);
                if (retry is { } due)
                {
                    EnqueueAt(id, due);
                }

                // Only now: a virtual clock must find the retry's timer when the work is over.
                gauge.Remove();
            }
        }
        catch (OperationCanceledException) when (_stopping.IsCancellationRequested)
        {
            // The rows stay and are resumed at the next start.
        }
    }

    /// <summary>Runs the trigger once; returns when it has to run again, or null.</summary>
    private async Task<DateTimeOffset?> RunAsync(long id)
    {
        try
        {
            var row = await store.WriteAsync(connection => BlobTriggerTable.BeginAttempt(connection, id, place.IsHere));
            return row is null ? null : await AttemptAsync(row);
        }
        catch (Exception) when (_stopping.IsCancellationRequested)
        {
            throw new OperationCanceledException(_stopping.Token);
        }
        catch (Exception fault)
        {
            LogUnrecorded(id, fault);
            return clock.GetUtcNow() + Backoff(MaxAttempts);
        }
    }

    private async Task<DateTimeOffset?> AttemptAsync(BlobTriggerRow row)
    {
        try
        {
            var handler = queue.HandlerFor(row.Path) ?? throw new NoSuchTriggerException(row.Path);
            await handler.HandleAsync(row.Container, row.Name, _stopping.Token);
        }
        catch (Exception fault) when (!_stopping.IsCancellationRequested)
        {
            return await FailAsync(row, fault);
        }

        await store.WriteAsync(connection => BlobTriggerTable.Delete(connection, row.Id));
        return null;
    }

    // The row keeps the fault's type only: its message may hold personal data.
    private async Task<DateTimeOffset?> FailAsync(BlobTriggerRow row, Exception fault)
    {
        var kind = fault.GetType().Name;
        if (row.Attempts >= MaxAttempts || fault is NoSuchTriggerException)
        {
            await store.WriteAsync(connection => BlobTriggerTable.SetAside(connection, row.Id, kind));
            LogPoison(row.Id, row.Path, row.Attempts, fault);
            return null;
        }

        var due = clock.GetUtcNow() + Backoff(row.Attempts);
        await store.WriteAsync(connection => BlobTriggerTable.Postpone(connection, row.Id, due, kind));
        LogRetry(row.Id, row.Path, row.Attempts, due, fault);
        return due;
    }

    private void EnqueueAt(long id, DateTimeOffset due)
    {
        lock (_retries)
        {
            if (_stopping.IsCancellationRequested)
            {
                return;
            }

            var wait = due - clock.GetUtcNow();
            var timer = clock.CreateTimer(_ => Retry(id), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            _retries[id] = timer;
            timer.Change(wait > TimeSpan.Zero ? wait : TimeSpan.Zero, Timeout.InfiniteTimeSpan);
        }
    }

    private void Retry(long id)
    {
        lock (_retries)
        {
            if (!_retries.Remove(id, out var timer))
            {
                return;
            }

            timer.Dispose();
        }

        queue.Enqueue(id);
    }

    [LoggerMessage(
        LogLevel.Warning,
        "Blob trigger {Id} for {Path} failed at attempt {Attempt}; it runs again at {Due:u}."
    )]
    private partial void LogRetry(long id, string path, int attempt, DateTimeOffset due, Exception fault);

    [LoggerMessage(
        LogLevel.Error,
        "Blob trigger {Id} for {Path} is set aside as poison after {Attempts} attempts. Its blob is still there."
    )]
    private partial void LogPoison(long id, string path, int attempts, Exception fault);

    [LoggerMessage(LogLevel.Error, "What became of blob trigger {Id} could not be stored; it runs again later.")]
    private partial void LogUnrecorded(long id, Exception fault);

    private sealed class NoSuchTriggerException(string path)
        : Exception($"No function has the blob trigger path '{path}'.");
}
