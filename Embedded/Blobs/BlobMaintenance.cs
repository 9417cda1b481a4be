using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Recruitment.Embedded.Blobs.Rows;
using Recruitment.Embedded.Store;
using Recruitment.Embedded.Timers;

namespace Recruitment.Embedded.Blobs;

/// <summary>
/// Sees to it that erased bytes go. SQLite overwrites them in the file (secure_delete), but the write-ahead log keeps
/// its older pages until it is emptied: that happens here at the start, within a minute of real time after something was
/// deleted, within an hour after something was overwritten, and at shutdown. Once
/// a day and at shutdown the file is written anew, because rows that moved to another page leave a copy behind.
/// Blocks that no block list claimed within a week are erased too.
/// </summary>
internal sealed partial class BlobMaintenance : IHostedService, IDisposable
{
    private static readonly TimeSpan Delay = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan DeletedWithin = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LeastInterval = TimeSpan.FromHours(1);
    private static readonly TimeSpan RewriteInterval = TimeSpan.FromDays(1);
    private static readonly TimeSpan UncommittedBlockLife = TimeSpan.FromDays(7);

    private readonly SqliteStore _store;
    private readonly TimeProvider _clock;
    private readonly WorkGauge _gauge;
    private readonly ILogger<BlobMaintenance> _logger;
    private readonly ITimer _timer;

    // In real time, whatever clock the procedures live by: a crash does not wait for theirs.
    private readonly ITimer _afterDeletion;
    private int _hasDeleted;
    private readonly Lock _lock = new();
    private DateTimeOffset _lastStep = DateTimeOffset.MinValue;
    private DateTimeOffset _due = DateTimeOffset.MaxValue;
    private DateTimeOffset _lastRewrite;
    private bool _hasErased;
    private bool _isStopped;

    public BlobMaintenance(SqliteStore store, TimeProvider clock, WorkGauge gauge, ILogger<BlobMaintenance> logger)
    {
        (_store, _clock, _gauge, _logger) = (store, clock, gauge, logger);
        _lastRewrite = clock.GetUtcNow();
        _afterDeletion = TimeProvider.System.CreateTimer(
            _ => _ = EmptyLogAsync(),
            null,
            Timeout.InfiniteTimeSpan,
            Timeout.InfiniteTimeSpan
        );
        _timer = clock.CreateTimer(_ => _ = StepAsync(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        // What was erased before a crash may still be in the log that the crash left.
        await _store.CheckpointAsync().WaitAsync(cancellationToken);
        NoteUncommittedBlock();
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            _isStopped = true;
            _timer.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            _afterDeletion.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }

        if (_hasErased)
        {
            await _store.RewriteAsync().WaitAsync(cancellationToken);
        }

        await _store.CheckpointAsync().WaitAsync(cancellationToken);
    }

    public void Dispose()
    {
        _timer.Dispose();
        _afterDeletion.Dispose();
    }

    /// <summary>Something was deleted: nothing is left of it within a minute.</summary>
    public void NoteDeletion()
    {
        NoteErasure();
        lock (_lock)
        {
            if (!_isStopped && Interlocked.Exchange(ref _hasDeleted, 1) == 0)
            {
                _afterDeletion.Change(DeletedWithin, Timeout.InfiniteTimeSpan);
            }
        }
    }

    /// <summary>Something was deleted or overwritten.</summary>
    public void NoteErasure()
    {
        lock (_lock)
        {
            _hasErased = true;
            var now = _clock.GetUtcNow();
            var earliest = _lastStep == DateTimeOffset.MinValue ? now : _lastStep + LeastInterval;
            StepAt(now + Delay > earliest ? now + Delay : earliest, now);
        }
    }

    /// <summary>A block waits for its block list.</summary>
    public void NoteUncommittedBlock()
    {
        lock (_lock)
        {
            var now = _clock.GetUtcNow();
            StepAt(now + UncommittedBlockLife + Delay, now);
        }
    }

    private void StepAt(DateTimeOffset due, DateTimeOffset now)
    {
        if (!_isStopped && due < _due)
        {
            _due = due;
            _timer.Change(due - now, Timeout.InfiniteTimeSpan);
        }
    }

    /// <summary>Empties the log; when somebody reads from it, a little later.</summary>
    internal async Task EmptyLogAsync()
    {
        Interlocked.Exchange(ref _hasDeleted, 0);
        try
        {
            if (!await _store.CheckpointAsync())
            {
                NoteDeletion();
            }
        }
        catch (Exception fault)
        {
            LogFailed(fault);
        }
    }

    private async Task StepAsync()
    {
        using var work = _gauge.Begin();
        lock (_lock)
        {
            _due = DateTimeOffset.MaxValue;
            _lastStep = _clock.GetUtcNow();
        }

        try
        {
            var limit = _clock.GetUtcNow() - UncommittedBlockLife;
            await _store.WriteAsync(connection => BlockTable.DropUncommittedBefore(connection, limit));
            if (IsRewriteDue())
            {
                await _store.RewriteAsync();
            }

            if (!await _store.CheckpointAsync())
            {
                NoteErasure();
            }
        }
        catch (Exception fault)
        {
            LogFailed(fault);
            NoteErasure();
        }
    }

    private bool IsRewriteDue()
    {
        lock (_lock)
        {
            var now = _clock.GetUtcNow();
            if (!_hasErased || now - _lastRewrite < RewriteInterval)
            {
                return false;
            }

            (_hasErased, _lastRewrite) = (false, now);
            return true;
        }
    }

    [LoggerMessage(LogLevel.Error, "The maintenance of the blob store failed; it is tried again within an hour.")]
    private partial void LogFailed(Exception fault);
}
