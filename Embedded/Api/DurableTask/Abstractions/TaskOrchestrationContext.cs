using Microsoft.DurableTask.Abstractions;
using Microsoft.Extensions.Logging;

namespace Microsoft.DurableTask;

/// <summary>
/// What an orchestrator works with. Everything here is deterministic: on replay it gives what it gave the first time.
/// Times are UTC.
/// </summary>
public abstract class TaskOrchestrationContext
{
    private ReplaySafeLoggerFactory? _replaySafeLoggerFactory;

    public abstract TaskName Name { get; }

    public abstract string InstanceId { get; }

    /// <summary>The calling orchestration; null for one that a client started.</summary>
    public abstract ParentOrchestrationInstance? Parent { get; }

    public abstract DateTime CurrentUtcDateTime { get; }

    public abstract bool IsReplaying { get; }

    public virtual string Version => string.Empty;

    public virtual IReadOnlyDictionary<string, object?> Properties { get; } =
        new Dictionary<string, object?>();

    /// <summary>Loggers of this factory are silent during replay.</summary>
    public virtual ILoggerFactory ReplaySafeLoggerFactory =>
        _replaySafeLoggerFactory ??= new ReplaySafeLoggerFactory(this, () => LoggerFactory);

    protected abstract ILoggerFactory LoggerFactory { get; }

    public abstract T? GetInput<T>();

    /// <exception cref="TaskFailedException">The returned task: the activity failed, after its retries.</exception>
    public virtual Task CallActivityAsync(
        TaskName name,
        object? input = null,
        TaskOptions? options = null
    ) => CallActivityAsync<object>(name, input, options);

    /// <inheritdoc cref="CallActivityAsync(TaskName, object, TaskOptions)"/>
    public virtual Task CallActivityAsync(TaskName name, TaskOptions options) =>
        CallActivityAsync(name, null, options);

    /// <inheritdoc cref="CallActivityAsync(TaskName, object, TaskOptions)"/>
    public virtual Task<TResult> CallActivityAsync<TResult>(TaskName name, TaskOptions options) =>
        CallActivityAsync<TResult>(name, null, options);

    /// <inheritdoc cref="CallActivityAsync(TaskName, object, TaskOptions)"/>
    public abstract Task<TResult> CallActivityAsync<TResult>(
        TaskName name,
        object? input = null,
        TaskOptions? options = null
    );

    public virtual Task CreateTimer(TimeSpan delay, CancellationToken cancellationToken) =>
        CreateTimer(CurrentUtcDateTime.Add(delay), cancellationToken);

    /// <summary>A durable timer. An orchestration ends only when its timers have fired or are cancelled.</summary>
    public abstract Task CreateTimer(DateTime fireAt, CancellationToken cancellationToken);

    /// <summary>Waits for an event; the last waiter for a name gets the first event. Names ignore case.</summary>
    public abstract Task<T> WaitForExternalEvent<T>(
        string eventName,
        CancellationToken cancellationToken = default
    );

    /// <inheritdoc cref="WaitForExternalEvent{T}(string, TimeSpan, CancellationToken)"/>
    public Task<T> WaitForExternalEvent<T>(string eventName, TimeSpan timeout) =>
        WaitForExternalEvent<T>(eventName, timeout, CancellationToken.None);

    /// <exception cref="TaskCanceledException">The returned task: no event came in time.</exception>
    public async Task<T> WaitForExternalEvent<T>(
        string eventName,
        TimeSpan timeout,
        CancellationToken cancellationToken
    )
    {
        using var timerCancellation = new CancellationTokenSource();
        using var eventCancellation = CancellationTokenSource.CreateLinkedTokenSource(
            cancellationToken
        );
        var timer = CreateTimer(timeout, timerCancellation.Token);
        var received = WaitForExternalEvent<T>(eventName, eventCancellation.Token);
        var first = await Task.WhenAny(timer, received);
        var superseded = first == received ? timerCancellation : eventCancellation;
        superseded.Cancel(); // synchronous on purpose: an orchestrator does not leave its thread
        return await received;
    }

    public abstract void SendEvent(string instanceId, string eventName, object payload);

    public abstract void SetCustomStatus(object? customStatus);

    /// <exception cref="TaskFailedException">The returned task: the sub-orchestration failed, after its retries.</exception>
    public abstract Task<TResult> CallSubOrchestratorAsync<TResult>(
        TaskName orchestratorName,
        object? input = null,
        TaskOptions? options = null
    );

    /// <inheritdoc cref="CallSubOrchestratorAsync{TResult}(TaskName, object, TaskOptions)"/>
    public virtual Task<TResult> CallSubOrchestratorAsync<TResult>(
        TaskName orchestratorName,
        TaskOptions options
    ) => CallSubOrchestratorAsync<TResult>(orchestratorName, null, options);

    /// <inheritdoc cref="CallSubOrchestratorAsync{TResult}(TaskName, object, TaskOptions)"/>
    public virtual Task CallSubOrchestratorAsync(TaskName orchestratorName, TaskOptions options) =>
        CallSubOrchestratorAsync(orchestratorName, null, options);

    /// <inheritdoc cref="CallSubOrchestratorAsync{TResult}(TaskName, object, TaskOptions)"/>
    public virtual Task CallSubOrchestratorAsync(
        TaskName orchestratorName,
        object? input = null,
        TaskOptions? options = null
    ) => CallSubOrchestratorAsync<object>(orchestratorName, input, options);

    /// <summary>Starts this orchestration over with a new input and an empty history, once the orchestrator returns.</summary>
    public abstract void ContinueAsNew(
        object? newInput = null,
        bool preserveUnprocessedEvents = true
    );

    /// <inheritdoc cref="ContinueAsNew(object, bool)"/>
    public virtual void ContinueAsNew(ContinueAsNewOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        ContinueAsNew(options.NewInput, options.PreserveUnprocessedEvents);
    }

    public abstract Guid NewGuid();

    public virtual ILogger CreateReplaySafeLogger(string categoryName) =>
        ReplaySafeLoggerFactory.CreateLogger(categoryName);

    public virtual ILogger CreateReplaySafeLogger(Type type) =>
        ReplaySafeLoggerFactory.CreateLogger(type);

    public virtual ILogger CreateReplaySafeLogger<T>() => ReplaySafeLoggerFactory.CreateLogger<T>();

    public virtual int CompareVersionTo(string version) =>
        TaskOrchestrationVersioningUtils.CompareVersions(Version, version);
}
