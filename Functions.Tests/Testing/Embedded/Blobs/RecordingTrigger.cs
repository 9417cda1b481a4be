using Recruitment.Embedded.Blobs;

namespace Recruitment.Tests.Embedded.Blobs;

/// <summary>A function with a blob trigger that notes its runs, and fails or waits as it is told.</summary>
internal sealed class RecordingTrigger(string path) : IBlobTriggerHandler
{
    private readonly Lock _lock = new();
    private readonly TaskCompletionSource _held = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly List<string> _runs = [];
    private readonly List<DateTimeOffset> _moments = [];
    private TaskCompletionSource? _gate;
    private int _running;

    public string Path => path;

    public TimeProvider Clock { get; set; } = TimeProvider.System;

    public int Failures { get; set; }

    public int MaxAtOnce { get; private set; }

    public IReadOnlyList<string> Runs => _runs;

    public IReadOnlyList<DateTimeOffset> Moments => _moments;

    /// <summary>Makes runs wait until the result is set.</summary>
    public TaskCompletionSource Hold() => _gate = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public void Release() => _gate = null;

    public Task WhenHeldAsync() => _held.Task;

    public async Task HandleAsync(string containerName, string blobName, CancellationToken ct)
    {
        lock (_lock)
        {
            MaxAtOnce = Math.Max(MaxAtOnce, ++_running);
        }

        try
        {
            if (_gate is { } gate)
            {
                _held.TrySetResult();
                await gate.Task.WaitAsync(ct);
            }

            Note($"{containerName}/{blobName}");
        }
        finally
        {
            lock (_lock)
            {
                _running--;
            }
        }
    }

    private void Note(string blob)
    {
        lock (_lock)
        {
            _runs.Add(blob);
            _moments.Add(Clock.GetUtcNow());
            if (_runs.Count <= Failures)
            {
                throw new InvalidOperationException("As told.");
            }
        }
    }
}
