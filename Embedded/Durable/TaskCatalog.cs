using Microsoft.DurableTask;

namespace Recruitment.Embedded.Durable;

/// <summary>
/// Finds orchestrators and activities by name and version. An unversioned one stands in for a version only when no
/// version of that name is registered.
/// </summary>
internal sealed class TaskCatalog(DurableTaskRegistry registry)
{
    private readonly Tasks<ITaskOrchestrator> _orchestrators = new(registry.Orchestrators);
    private readonly Tasks<ITaskActivity> _activities = new(registry.Activities);

    public ITaskOrchestrator? Orchestrator(
        string name,
        string version,
        IServiceProvider services
    ) => _orchestrators.Find(name, version)?.Invoke(services);

    public ITaskActivity? Activity(string name, string version, IServiceProvider services) =>
        _activities.Find(name, version)?.Invoke(services);

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

    private sealed class Tasks<T>(
        Dictionary<(TaskName Name, TaskVersion Version), Func<IServiceProvider, T>> factories
    )
    {
        private readonly HashSet<TaskName> _versioned =
        [
            .. factories
                .Keys.Where(key => key.Version != TaskVersion.Unversioned)
                .Select(key => key.Name),
        ];

        public Func<IServiceProvider, T>? Find(string name, string version) =>
            factories.TryGetValue((name, version), out var exact) ? exact
            : version.Length > 0 && !_versioned.Contains(name)
                ? factories.GetValueOrDefault((name, default))
            : null;
    }
}
