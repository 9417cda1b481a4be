using Microsoft.Extensions.Diagnostics.HealthChecks;
using Recruitment.Embedded.Http;

namespace Recruitment.Embedded.Health;

/// <summary>Whether orchestrations and triggers have started.</summary>
internal sealed class HostCheck(HostState state) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context,
        CancellationToken cancellationToken = default
    ) =>
        Task.FromResult(
            state.IsRunning
                ? HealthCheckResult.Healthy("The host runs.")
                : HealthCheckResult.Unhealthy("The host is starting or stopping.")
        );
}
