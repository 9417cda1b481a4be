using Microsoft.DurableTask;
using Recruitment.Embedded.Durable.History;

namespace Recruitment.Embedded.Durable.Execution;

internal sealed partial class EmbeddedOrchestrationContext
{
    private readonly Dictionary<int, OpenTask> _open = [];
    private readonly List<ActionEvent> _actions = [];
    private readonly List<long> _cancelledTimers = [];
    private readonly HashSet<int> _takenBack = [];
    private int _tasks;

    /// <summary>While rewinding: whether the failure of a task, beyond its retries, is taken back. Null otherwise.</summary>
    public Func<ActionEvent, bool>? TakesBack { get; set; }

    /// <summary>The tasks whose failures were taken back: they are open again.</summary>
    public IReadOnlySet<int> TakenBack => _takenBack;

    /// <summary>What the orchestrator did in this turn, in order.</summary>
    public IReadOnlyList<ActionEvent> Actions => _actions;

    /// <summary>Stored timers that were cancelled in this turn.</summary>
    public IReadOnlyList<long> CancelledTimers => _cancelledTimers;

    public EventWaits Events { get; } = new(settings.Converter);

    public IReadOnlyDictionary<int, OpenTask> Open => _open;

    public int OpenActivities { get; private set; }

    public void BeginTurn(DateTime now)
    {
        Now = now;
        _actions.Clear();
        _cancelledTimers.Clear();
    }

    /// <summary>Ends a task; one that is not open (any more) is ignored.</summary>
    public void Complete(int taskId, TaskOutcome outcome)
    {
        if (_open.Remove(taskId, out var task))
        {
            OpenActivities -= task.Scheduled is ActivityScheduled ? 1 : 0;
            task.Complete(outcome);
        }
    }

    public override Task<TResult> CallActivityAsync<TResult>(
        TaskName name,
        object? input = null,
        TaskOptions? options = null
    )
    {
        RequireThread();
        RequireOptionsInPlace(input, options);
        var version = options?.Version?.Version ?? header.Version;
        var data = _converter.Serialize(input);
        return CallAsync<TResult>(name, options?.Retry, id => new ActivityScheduled(id, name.Name, version, data));
    }

    public override Task<TResult> CallSubOrchestratorAsync<TResult>(
        TaskName orchestratorName,
        object? input = null,
        TaskOptions? options = null
    )
    {
        RequireThread();
        RequireOptionsInPlace(input, options);
        var instanceId = (options as SubOrchestrationOptions)?.InstanceId ?? NewGuid().ToString("N");
        var version = options?.Version?.Version ?? settings.SubOrchestrationVersion;
        var data = _converter.Serialize(input);
        var tags = StoredJson.Write(Merge(header.Tags, options?.Tags));
        return CallAsync<TResult>(
            orchestratorName,
            options?.Retry,
            id => new SubOrchestrationScheduled(id, orchestratorName.Name, version, instanceId, data, tags)
        );
    }

    public override Task CreateTimer(DateTime fireAt, CancellationToken cancellationToken)
    {
        RequireThread();
        var due = fireAt.ToUniversalTime().Ticks;
        var task = Schedule(id => new TimerCreated(id, due, 0));
        if (cancellationToken.CanBeCanceled)
        {
            cancellationToken.Register(() => CancelTimer(task, cancellationToken));
        }

        return task.Completion;
    }

    public override Task<T> WaitForExternalEvent<T>(string eventName, CancellationToken cancellationToken = default)
    {
        RequireThread();
        return Events.Wait<T>(eventName, cancellationToken);
    }

    public override void SendEvent(string instanceId, string eventName, object payload)
    {
        RequireThread();
        ArgumentException.ThrowIfNullOrEmpty(instanceId);
        ArgumentException.ThrowIfNullOrEmpty(eventName);
        _actions.Add(new EventSent(_tasks++, instanceId, eventName, _converter.Serialize(payload)));
    }

    private OpenTask Schedule(Func<int, ActionEvent> action)
    {
        var task = new OpenTask(action(_tasks++));
        _actions.Add(task.Scheduled);
        _open.Add(task.Id, task);
        OpenActivities += task.Scheduled is ActivityScheduled ? 1 : 0;
        return task;
    }

    private void CancelTimer(OpenTask task, CancellationToken cancellation)
    {
        if (task.Cancel(cancellation) && _open.Remove(task.Id) && task.Scheduled is TimerCreated { Timer: > 0 } stored)
        {
            _cancelledTimers.Add(stored.Timer);
        }
    }

    private async Task<TResult> CallAsync<TResult>(
        TaskName name,
        TaskRetryOptions? retry,
        Func<int, ActionEvent> action
    )
    {
        var first = Now;
        for (var attempt = 1; ; attempt++)
        {
            var task = Schedule(action);
            var outcome = await task.Completion;
            if (
                outcome.Failure is { } failure
                && (outcome.NonRetriable || !await ShallRetryAsync(retry, attempt, failure, first))
            )
            {
                outcome =
                    TakesBack?.Invoke(task.Scheduled) == true
                        ? await Reopen(task).Completion
                        : throw new TaskFailedException(name, task.Id, failure);
            }

            if (outcome.Failure is null)
            {
                return _converter.Deserialize<TResult>(outcome.Result)!; // a task without result gives the default
            }
        }
    }

    private OpenTask Reopen(OpenTask failed)
    {
        var again = new OpenTask(failed.Scheduled);
        _open.Add(again.Id, again);
        _takenBack.Add(again.Id);
        return again;
    }

    private async Task<bool> ShallRetryAsync(
        TaskRetryOptions? retry,
        int attempt,
        TaskFailureDetails failure,
        DateTime first
    )
    {
        if (retry?.Handler is { } handler)
        {
            return await handler(new RetryContext(this, attempt, failure, Now - first, CancellationToken.None));
        }

        if (retry?.Policy is not { } policy || RetryDelay.After(policy, attempt, failure, Now - first) is not { } delay)
        {
            return false;
        }

        await CreateTimer(Now + delay, CancellationToken.None);
        return true;
    }

    private static Dictionary<string, string> Merge(
        IReadOnlyDictionary<string, string> inherited,
        IDictionary<string, string>? given
    )
    {
        var merged = new Dictionary<string, string>(inherited);
        foreach (var (key, value) in given ?? new Dictionary<string, string>())
        {
            merged[key] = value;
        }

        return merged;
    }

    private static void RequireOptionsInPlace(object? input, TaskOptions? options)
    {
        if (input is TaskOptions && options is null)
        {
            throw new ArgumentException(
                "Task options were given as the input. Name the argument: options.",
                nameof(input)
            );
        }
    }
}
