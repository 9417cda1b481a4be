using System.Collections;
using System.Reflection;
using Microsoft.DurableTask;

namespace Recruitment.Embedded.Durable;

/// <summary>
/// Reads the versions that tasks were registered with: the official registry takes them from everybody and tells them
/// only to its own packages.
/// </summary>
internal static class OfficialRegistry
{
    /// <exception cref="NotSupportedException">The version of the official package is not known.</exception>
    public static IEnumerable<(
        TaskName Name,
        TaskVersion Version,
        Func<IServiceProvider, ITaskOrchestrator> Make
    )> Orchestrators(DurableTaskRegistry registry) => Read<ITaskOrchestrator>(registry, "OrchestratorsByVersion");

    /// <inheritdoc cref="Orchestrators"/>
    public static IEnumerable<(
        TaskName Name,
        TaskVersion Version,
        Func<IServiceProvider, ITaskActivity> Make
    )> Activities(DurableTaskRegistry registry) => Read<ITaskActivity>(registry, "ActivitiesByVersion");

    private static IEnumerable<(TaskName, TaskVersion, Func<IServiceProvider, T>)> Read<T>(
        DurableTaskRegistry registry,
        string property
    )
    {
        const BindingFlags Any = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance;
        var tasks =
            typeof(DurableTaskRegistry).GetProperty(property, Any)?.GetValue(registry) as IDictionary
            ?? throw Unknown(property);
        PropertyInfo? name = null;
        PropertyInfo? version = null;
        foreach (DictionaryEntry task in tasks)
        {
            name ??= task.Key.GetType().GetProperty("Name", Any) ?? throw Unknown("Name");
            version ??= task.Key.GetType().GetProperty("Version", Any) ?? throw Unknown("Version");
            yield return (
                new TaskName((string)name.GetValue(task.Key)!), // every task has a name
                new TaskVersion((string?)version.GetValue(task.Key) ?? ""),
                (Func<IServiceProvider, T>)task.Value!
            );
        }
    }

    private static NotSupportedException Unknown(string missing) =>
        new(
            $"The embedded engine does not know version {typeof(DurableTaskRegistry).Assembly.GetName().Version} of the official registry: {missing} is not as it was. See docs/adr/0001."
        );
}
