using Microsoft.Extensions.DependencyInjection;

namespace Microsoft.DurableTask.Worker;

/// <summary>Configures the worker.</summary>
public static class DurableTaskWorkerBuilderExtensions
{
    public static IDurableTaskWorkerBuilder AddTasks(
        this IDurableTaskWorkerBuilder builder,
        Action<DurableTaskRegistry> configure
    )
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.Configure(builder.Name, configure);
        return builder;
    }

    public static IDurableTaskWorkerBuilder Configure(
        this IDurableTaskWorkerBuilder builder,
        Action<DurableTaskWorkerOptions> configure
    )
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.Configure(builder.Name, configure);
        return builder;
    }

    public static IDurableTaskWorkerBuilder UseVersioning(
        this IDurableTaskWorkerBuilder builder,
        DurableTaskWorkerOptions.VersioningOptions versionOptions
    ) => builder.Configure(options => options.Versioning = versionOptions);
}
