using Microsoft.DurableTask;
using Recruitment.Embedded.Durable.History;

namespace Recruitment.Embedded.Durable.Execution;

/// <summary>An activity, timer or sub-orchestration that the orchestrator waits for.</summary>
internal sealed class OpenTask(ActionEvent scheduled)
{
    private readonly TaskCompletionSource<TaskOutcome> _completion = new();

    /// <summary>What was scheduled. A timer gets its number when the turn is stored.</summary>
    public ActionEvent Scheduled { get; set; } = scheduled;

    public int Id => Scheduled.TaskId;

    public Task<TaskOutcome> Completion => _completion.Task;

    public void Complete(TaskOutcome outcome) => _completion.TrySetResult(outcome);

    public bool Cancel(CancellationToken token) => _completion.TrySetCanceled(token);
}

/// <summary>How a task ended: with a result, or with a failure.</summary>
internal readonly record struct TaskOutcome(
    string? Result,
    TaskFailureDetails? Failure = null,
    bool NonRetriable = false
);
