using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Recruitment.Embedded.Durable.Telemetry;
using Recruitment.Embedded.Timers;

namespace Recruitment.Embedded.Durable;

internal static class DurableEngineRegistration
{
    /// <summary>
    /// Registers the engine and its client, once. The store is the host's to register; tasks are added by configuring
    /// <see cref="DurableTaskRegistry"/>.
    /// </summary>
    public static IServiceCollection AddDurableEngine(this IServiceCollection services)
    {
        if (services.Any(service => service.ServiceType == typeof(DurableEngine)))
        {
            return services;
        }

        services.AddOptions();
        services.TryAddSingleton(TimeProvider.System);
        services.AddMetrics();
        services.TryAddSingleton<WorkGauge>();
        services.TryAddSingleton<EngineMeter>();
        services.TryAddSingleton<DurableEngineOptions>();
        services.TryAddSingleton(provider => provider.GetRequiredService<IOptions<DurableTaskRegistry>>().Value);
        services.AddSingleton<DurableEngine>();
        services.AddSingleton<IHostedService>(provider => provider.GetRequiredService<DurableEngine>());
        services.TryAddSingleton<IDurableTaskClientProvider, EmbeddedClientProvider>();
        services.TryAddSingleton(provider => provider.GetRequiredService<IDurableTaskClientProvider>().GetClient());
        return services;
    }
}
