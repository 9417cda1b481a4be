using Microsoft.DurableTask.Client;

namespace Recruitment.Embedded.Durable;

internal static class RuntimeStatusExtensions
{
    /// <summary>The statuses of instances that have not ended, as a list for SQL.</summary>
    public const string Open = "(0, 6, 7)";

    public static bool HasEnded(this OrchestrationRuntimeStatus status) =>
        status
            is not (
                OrchestrationRuntimeStatus.Running
                or OrchestrationRuntimeStatus.Pending
                or OrchestrationRuntimeStatus.Suspended
            );
}
