using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Microsoft.DurableTask.Worker;

/// <summary>Registers the worker that runs orchestrators and activities.</summary>
public static class ServiceCollectionExtensions
{
    public static IDurableTaskWorkerBuilder AddDurableTaskWorker(
        this IServiceCollection services,
        string? name = null
    )
    {
        ArgumentNullException.ThrowIfNull(services);
        return new EmbeddedWorkerBuilder(name ?? Options.DefaultName, services);
    }

    public static IServiceCollection AddDurableTaskWorker(
        this IServiceCollection services,
        Action<IDurableTaskWorkerBuilder> configure
    ) => services.AddDurableTaskWorker(Options.DefaultName, configure);

    public static IServiceCollection AddDurableTaskWorker(
        this IServiceCollection services,
        string name,
        Action<IDurableTaskWorkerBuilder> configure
    )
    {
        ArgumentNullException.ThrowIfNull(configure);
        configure(services.AddDurableTaskWorker(name));
        return services;
    }
}
