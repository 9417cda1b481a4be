using Recruitment.Embedded.Durable.History;

namespace Recruitment.Embedded.Durable.Execution;

/// <summary>Compares what replay does with what the history says was done.</summary>
internal static class ReplayMatch
{
    /// <param name="expected">What the history says; null for nothing more.</param>
    /// <param name="actual">What the orchestrator did; null for nothing more.</param>
    /// <exception cref="NonDeterminismException">They differ.</exception>
    public static void Require(ActionEvent? expected, ActionEvent? actual, InstanceHeader instance)
    {
        if (Same(expected, actual))
        {
            return;
        }

        throw new NonDeterminismException(
            $"Orchestrator '{instance.Name}' does not follow the history of instance '{instance.Id}': expected {Name(expected)}, got {Name(actual)}. "
                + "The code of a running orchestration was changed, or depends on something that differs between runs. "
                + "The instance is suspended; deploy code that follows its history, then resume it."
        );
    }

    public static bool Same(ActionEvent? expected, ActionEvent? actual) =>
        (expected, actual) switch
        {
            (ActivityScheduled e, ActivityScheduled a) => Same(e.Name, a.Name) && e.TaskId == a.TaskId,
            (TimerCreated e, TimerCreated a) => e.TaskId == a.TaskId,
            (SubOrchestrationScheduled e, SubOrchestrationScheduled a) => Same(e.Name, a.Name) && e.TaskId == a.TaskId,
            (EventSent e, EventSent a) => Same(e.Name, a.Name) && e.TaskId == a.TaskId,
            _ => false,
        };

    private static bool Same(string expected, string actual) =>
        string.Equals(expected, actual, StringComparison.OrdinalIgnoreCase);

    private static string Name(ActionEvent? action) => action?.ToString() ?? "nothing more";
}
