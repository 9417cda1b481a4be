using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Recruitment.Embedded.Durable.History;

namespace Recruitment.Embedded.Durable.Execution;

/// <summary>
/// A live orchestrator. Events go in one by one, and after each the code runs as far as it can; what it did is read
/// from <see cref="Context"/>. Not thread-safe: one turn at a time.
/// </summary>
internal sealed partial class OrchestrationExecution
{
    private readonly InstanceHeader _header;
    private readonly ITaskOrchestrator? _orchestrator;
    private readonly ExecutionSettings _settings;
    private readonly TurnThread _thread = new();
    private readonly Queue<HistoryEvent> _whileSuspended = [];
    private Task<string?>? _code;
    private ExecutionTerminated? _terminated;
    private bool _suspended;

    /// <param name="orchestrator">The implementation; null when there is none of this name.</param>
    public OrchestrationExecution(InstanceHeader header, ITaskOrchestrator? orchestrator, ExecutionSettings settings)
    {
        (_header, _orchestrator, _settings) = (header, orchestrator, settings);
        Context = new EmbeddedOrchestrationContext(header, settings, _thread);
    }

    public EmbeddedOrchestrationContext Context { get; }

    /// <summary>Takes the orchestrator to where it was after <paramref name="turns"/>.</summary>
    /// <exception cref="NonDeterminismException">It does something else than the history says.</exception>
    public void Replay(IEnumerable<List<HistoryEvent>> turns)
    {
        Context.Replaying = true;
        _thread.Run(() =>
        {
            foreach (var turn in turns)
            {
                ReplayTurn(turn);
            }
        });
        Context.Replaying = false;
    }

    /// <summary>Processes new events at <paramref name="now"/> (UTC), or later if the last turn was later.</summary>
    public TurnResult Play(DateTime now, IEnumerable<HistoryEvent> arrived)
    {
        // A clock that was set back must not take the orchestrator's time back.
        Context.BeginTurn(now > Context.Now ? now : Context.Now);
        _thread.Run(() =>
        {
            foreach (var one in arrived)
            {
                Process(one);
            }
        });
        return Conclude();
    }

    private void ReplayTurn(List<HistoryEvent> turn)
    {
        var matched = 0;
        foreach (var one in turn)
        {
            switch (one)
            {
                case TurnStarted started:
                    Context.BeginTurn(new DateTime(started.Ticks, DateTimeKind.Utc));
                    break;
                case ActionEvent expected:
                    ReplayMatch.Require(expected, Context.Actions.ElementAtOrDefault(matched++), _header);
                    AdoptTimer(expected);
                    break;
                case ExecutionEnded:
                    break;
                default:
                    Process(one);
                    break;
            }
        }

        if (matched < Context.Actions.Count)
        {
            ReplayMatch.Require(null, Context.Actions[matched], _header);
        }
    }

    private void AdoptTimer(ActionEvent expected)
    {
        if (expected is TimerCreated && Context.Open.TryGetValue(expected.TaskId, out var task))
        {
            task.Scheduled = expected;
        }
    }

    private void Process(HistoryEvent one)
    {
        if (_suspended && one is not (ExecutionResumed or ExecutionTerminated))
        {
            _whileSuspended.Enqueue(one);
            return;
        }

        Apply(one);
        _thread.Drain();
    }

    private void Apply(HistoryEvent one)
    {
        switch (one)
        {
            case ExecutionStarted:
                _code = RunAsync();
                break;
            case TaskCompleted done:
                Context.Complete(done.TaskId, new TaskOutcome(done.Result));
                break;
            case TaskFailed failed:
                Context.Complete(failed.TaskId, new TaskOutcome(null, failed.Failure, failed.NonRetriable));
                break;
            case TimerFired fired:
                Context.Complete(fired.TaskId, default);
                break;
            case EventRaised raised:
                Context.Events.Receive(raised);
                break;
            case ExecutionSuspended:
                _suspended = true;
                break;
            case ExecutionResumed:
                Resume();
                break;
            case ExecutionTerminated terminated:
                _terminated ??= terminated;
                break;
        }
    }

    private void Resume()
    {
        _suspended = false;
        while (!_suspended && _whileSuspended.TryDequeue(out var kept))
        {
            Process(kept);
        }
    }

    private async Task<string?> RunAsync()
    {
        if (_orchestrator is null)
        {
            return null;
        }

        var input = Context.ReadInput(_orchestrator.InputType);
        var output = await _orchestrator.RunAsync(Context, input);
        return _settings.Converter.Serialize(output);
    }

    private TurnResult Conclude()
    {
        if (_terminated is { } terminated)
        {
            return new TurnResult
            {
                Status = OrchestrationRuntimeStatus.Terminated,
                Output = terminated.Output,
                TerminatesChildren = terminated.Recursive,
            };
        }

        if (_orchestrator is null)
        {
            var missing = TaskCatalog.NotFound("Orchestrator", _header.Name, _header.Version);
            return Failed(missing) with { NonRetriable = true };
        }

        if (_thread.WasIntruded || IsStuck)
        {
            return Failed(_settings.Failures.From(NotDurable()));
        }

        // As in the official runtime, an orchestration ends when its code has and none of its tasks is open.
        if (_code is not { IsCompleted: true } code || Context.Open.Count > 0)
        {
            return new TurnResult { Status = Waiting };
        }

        return code.IsCompletedSuccessfully ? Succeeded(code.Result) : Failed(FailureOf(code));
    }

    private OrchestrationRuntimeStatus Waiting =>
        _suspended ? OrchestrationRuntimeStatus.Suspended : OrchestrationRuntimeStatus.Running;

    /// <summary>Nothing that could ever arrive would take the orchestrator on.</summary>
    private bool IsStuck =>
        _code is { IsCompleted: false } && Context.Open.Count == 0 && !Context.Events.Any && !_suspended;

    private InvalidOperationException NotDurable() =>
        new(
            $"Orchestrator '{_header.Name}' awaits something that is not durable. An orchestrator awaits only tasks of its context."
        );

    private TurnResult Succeeded(string? output) =>
        Context.Continuation is not { } continuation
            ? new TurnResult { Status = OrchestrationRuntimeStatus.Completed, Output = output }
            : new TurnResult
            {
                Status = OrchestrationRuntimeStatus.Running,
                Continuation = continuation,
                CarriedEvents = continuation.PreserveEvents ? Context.Events.TakeAllUnclaimed() : [],
            };

    private static TurnResult Failed(TaskFailureDetails failure) =>
        new() { Status = OrchestrationRuntimeStatus.Failed, Failure = failure };

    private TaskFailureDetails FailureOf(Task code)
    {
        try
        {
            code.GetAwaiter().GetResult();
            throw new InvalidOperationException("The task did not fail.");
        }
        catch (Exception fault)
        {
            return _settings.Failures.From(fault);
        }
    }
}
