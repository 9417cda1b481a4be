namespace Microsoft.DurableTask;

/// <summary>The orchestrators and activities of the application, by name and version.</summary>
public sealed partial class DurableTaskRegistry
{
    internal Dictionary<
        (TaskName Name, TaskVersion Version),
        Func<IServiceProvider, ITaskActivity>
    > Activities { get; } = [];

    internal Dictionary<
        (TaskName Name, TaskVersion Version),
        Func<IServiceProvider, ITaskOrchestrator>
    > Orchestrators { get; } = [];

    public IEnumerable<
        KeyValuePair<TaskName, Func<IServiceProvider, ITaskOrchestrator>>
    > GetOrchestrators() =>
        Orchestrators.Select(entry => KeyValuePair.Create(entry.Key.Name, entry.Value));

    public IEnumerable<
        KeyValuePair<TaskName, Func<IServiceProvider, ITaskActivity>>
    > GetActivities() =>
        Activities.Select(entry => KeyValuePair.Create(entry.Key.Name, entry.Value));

    private static void Add<T>(
        Dictionary<(TaskName, TaskVersion), Func<IServiceProvider, T>> tasks,
        TaskName name,
        TaskVersion version,
        Func<IServiceProvider, T> factory
    )
    {
        ArgumentException.ThrowIfNullOrEmpty(name.Name, nameof(name));
        ArgumentNullException.ThrowIfNull(factory);
        if (!tasks.TryAdd((name, version), factory))
        {
            var inVersion =
                version == TaskVersion.Unversioned ? "" : $" with version '{version.Version}'";
            throw new ArgumentException(
                $"An {typeof(T).Name} named '{name}'{inVersion} is already added.",
                nameof(name)
            );
        }
    }

    private static void RequireConcrete<T>(Type type)
    {
        ArgumentNullException.ThrowIfNull(type);
        if (!typeof(T).IsAssignableFrom(type) || !type.IsClass || type.IsAbstract)
        {
            throw new ArgumentException(
                $"{type} is not a class that implements {typeof(T).Name}.",
                nameof(type)
            );
        }
    }

    private static TaskName NameOf(Type type) =>
        Attribute.GetCustomAttribute(type, typeof(DurableTaskAttribute))
            is DurableTaskAttribute { Name.Name: { } name }
            ? new TaskName(name)
            : new TaskName(type.Name);

    private static TaskVersion VersionOf(Type type) =>
        Attribute.GetCustomAttribute(type, typeof(DurableTaskAttribute))
            is DurableTaskAttribute { Version: { } version }
            ? new TaskVersion(version)
            : default;
}
