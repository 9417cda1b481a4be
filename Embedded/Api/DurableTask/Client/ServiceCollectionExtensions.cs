using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Microsoft.DurableTask.Client;

/// <summary>Registers durable task clients.</summary>
public static class ServiceCollectionExtensions
{
    public static IDurableTaskClientBuilder AddDurableTaskClient(
        this IServiceCollection services,
        string? name = null
    )
    {
        ArgumentNullException.ThrowIfNull(services);
        return new EmbeddedClientBuilder(name ?? Options.DefaultName, services);
    }

    public static IServiceCollection AddDurableTaskClient(
        this IServiceCollection services,
        Action<IDurableTaskClientBuilder> configure
    ) => services.AddDurableTaskClient(Options.DefaultName, configure);

    public static IServiceCollection AddDurableTaskClient(
        this IServiceCollection services,
        string name,
        Action<IDurableTaskClientBuilder> configure
    )
    {
        ArgumentNullException.ThrowIfNull(configure);
        configure(services.AddDurableTaskClient(name));
        return services;
    }
}
