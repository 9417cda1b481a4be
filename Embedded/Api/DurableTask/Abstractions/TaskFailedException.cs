namespace Microsoft.DurableTask;

/// <summary>An activity or sub-orchestration failed, after its retries.</summary>
public sealed class TaskFailedException : Exception
{
    public TaskFailedException(string taskName, int taskId, Exception innerException)
        : base(MessageFor(taskName, taskId, innerException?.Message), innerException)
    {
        TaskName = taskName;
        TaskId = taskId;
        FailureDetails = TaskFailureDetails.FromException(innerException!);
    }

    public TaskFailedException(string taskName, int taskId, TaskFailureDetails failureDetails)
        : base(MessageFor(taskName, taskId, failureDetails?.ErrorMessage))
    {
        TaskName = taskName;
        TaskId = taskId;
        FailureDetails = failureDetails!;
    }

    public string TaskName { get; }

    /// <summary>The sequence number of the task in its orchestration, from 0.</summary>
    public int TaskId { get; }

    public TaskFailureDetails FailureDetails { get; }

    private static string MessageFor(string taskName, int taskId, string? cause)
    {
        var message = $"Task '{taskName}' (#{taskId}) failed with an unhandled exception";
        return cause is null ? message + "." : $"{message}: {cause}";
    }
}
