namespace Microsoft.DurableTask.Client;

/// <summary>Where an orchestration stands.</summary>
public enum OrchestrationRuntimeStatus
{
    Running,
    Completed,

    [Obsolete("Exists for compatibility.")]
    ContinuedAsNew,
    Failed,

    [Obsolete("Exists for compatibility.")]
    Canceled,
    Terminated,

    /// <summary>Accepted or scheduled, not begun.</summary>
    Pending,
    Suspended,
}
