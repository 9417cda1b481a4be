using Microsoft.DurableTask;

namespace Recruitment.Embedded.Durable;

/// <summary>
/// Finds orchestrators and activities by name. The official registry tells nobody outside its own packages of versions,
/// and functions register none: a name that is registered in several is refused.
/// </summary>
internal sealed class TaskCatalog
{
    private readonly Dictionary<TaskName, Func<IServiceProvider, ITaskOrchestrator>> _orchestrators;
    private readonly Dictionary<TaskName, Func<IServiceProvider, ITaskActivity>> _activities;

    /// <exception cref="NotSupportedException">A name is registered more than once.</exception>
    public TaskCatalog(DurableTaskRegistry registry)
    {
        _orchestrators = ByName(registry.GetOrchestrators());
        _activities = ByName(registry.GetActivities());
    }

    public ITaskOrchestrator? Orchestrator(string name, IServiceProvider services) =>
        _orchestrators.GetValueOrDefault(name)?.Invoke(services);

    public ITaskActivity? Activity(string name, IServiceProvider services) =>
        _activities.GetValueOrDefault(name)?.Invoke(services);

    public static TaskFailureDetails NotFound(string kind, string name, string version)
    {
        var inVersion = version.Length == 0 ? "" : $" with version '{version}'";
        return new TaskFailureDetails(
            $"{kind}TaskNotFound",
            $"No {kind.ToLowerInvariant()} task named '{name}'{inVersion} was found.",
            null,
            null,
            null
        );
    }

    private static Dictionary<TaskName, Func<IServiceProvider, T>> ByName<T>(
        IEnumerable<KeyValuePair<TaskName, Func<IServiceProvider, T>>> registered
    )
    {
        var byName = new Dictionary<TaskName, Func<IServiceProvider, T>>();
        foreach (var (name, make) in registered)
        {
            if (!byName.TryAdd(name, make))
            {
                throw new NotSupportedException(
                    $"'{name}' is registered in several versions; the embedded engine knows tasks by name alone."
                );
            }
        }

        return byName;
    }
}
