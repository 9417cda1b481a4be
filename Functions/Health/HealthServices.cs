using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Recruitment.Health;

/// <summary>What looks whether the app can do its work. A host adds checks of its own.</summary>
public static class HealthServices
{
    public static IServiceCollection AddHealth(this IServiceCollection services)
    {
        services.AddSingleton<DurableProbe>();
        services.AddSingleton<HealthReports>();
        services
            .AddHealthChecks()
            .AddCheck<RecordsProbe>("records", null, [], Probe.Patience)
            .AddCheck<DurableProbe>("orchestrations", null, [], Probe.Patience)
            .AddCheck<MailProbe>("mail", null, [], Probe.Patience)
            .AddCheck<KeysProbe>("keys", null, [], Probe.Patience)
            .AddCheck<AuditProbe>("audit", HealthStatus.Degraded, [], Probe.Patience)
            .AddCheck<ScannerProbe>("scanner", HealthStatus.Degraded, [], Probe.Patience)
            .AddCheck<ClockProbe>("clock", null, [], Probe.Patience);
        return services;
    }
}
