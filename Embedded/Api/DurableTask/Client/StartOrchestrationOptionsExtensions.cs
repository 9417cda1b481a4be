namespace Microsoft.DurableTask.Client;

/// <summary>Says which existing instances make a start fail.</summary>
public static class StartOrchestrationOptionsExtensions
{
#pragma warning disable CS0618 // the official list has the obsolete status too
    public static readonly IReadOnlyList<OrchestrationRuntimeStatus> ValidDedupeStatuses =
    [
        OrchestrationRuntimeStatus.Completed,
        OrchestrationRuntimeStatus.Failed,
        OrchestrationRuntimeStatus.Terminated,
        OrchestrationRuntimeStatus.Canceled,
        OrchestrationRuntimeStatus.Pending,
        OrchestrationRuntimeStatus.Running,
        OrchestrationRuntimeStatus.Suspended,
    ];
#pragma warning restore CS0618

    /// <inheritdoc cref="StartOrchestrationOptions.DedupeStatuses"/>
    public static StartOrchestrationOptions WithDedupeStatuses(
        this StartOrchestrationOptions options,
        params OrchestrationRuntimeStatus[] dedupeStatuses
    ) => options with { DedupeStatuses = [.. dedupeStatuses.Select(status => status.ToString())] };
}
