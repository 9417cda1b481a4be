using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Recruitment.Audit;
using Recruitment.Health;

namespace Recruitment.Webhooks;

/// <summary>What tells other systems of events.</summary>
public static class WebhookServices
{
    public static IServiceCollection AddWebhooks(this IServiceCollection services, IConfiguration configuration)
    {
        services
            .AddSingleton<WebhookEndpoints>()
            .AddSingleton<WebhookQueue>()
            .AddSingleton<WebhookStandings>()
            .AddSingleton<ProcedureCloudEvents>()
            .AddSingleton<WebhookSender>()
            .AddSingleton<IAuditFollower>(provider => provider.GetRequiredService<WebhookQueue>());
        if (configuration.GetSection(WebhookEndpoints.Section).GetChildren().Any())
        {
            services.AddHostedService<WebhookCheck>();
            services.AddHealthChecks().AddCheck<WebhookProbe>("webhooks", HealthStatus.Degraded, [], Probe.Patience);
        }

        return services;
    }
}
