using Microsoft.DurableTask;

namespace Recruitment.Embedded.Durable;

/// <summary>
/// Finds orchestrators and activities by name and version. An unversioned one stands in for a version only when no
/// version of that name is registered.
/// </summary>
internal sealed class TaskCatalog(DurableTaskRegistry registry)
{
    private readonly Tasks<ITaskOrchestrator> _orchestrators = new(OfficialRegistry.Orchestrators(registry));
    private readonly Tasks<ITaskActivity> _activities = new(OfficialRegistry.Activities(registry));

    public ITaskOrchestrator? Orchestrator(string name, string version, IServiceProvider services) =>
        _orchestrators.Find(name, version)?.Invoke(services);

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

    private sealed class Tasks<T>
    {
        private readonly Dictionary<(TaskName, TaskVersion), Func<IServiceProvider, T>> _factories = [];
        private readonly HashSet<TaskName> _versioned = [];

        public Tasks(IEnumerable<(TaskName Name, TaskVersion Version, Func<IServiceProvider, T> Make)> registered)
        {
            foreach (var (name, version, make) in registered)
            {
                _factories.Add((name, version), make);
                if (version != TaskVersion.Unversioned)
                {
                    _versioned.Add(name);
                }
            }
        }

        public Func<IServiceProvider, T>? Find(string name, string version) =>
            _factories.TryGetValue((name, version), out var exact) ? exact
            : version.Length > 0 && !_versioned.Contains(name) ? _factories.GetValueOrDefault((name, default))
            : null;
    }
}
