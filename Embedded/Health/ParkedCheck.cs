using Microsoft.Extensions.Diagnostics.HealthChecks;
using Recruitment.Embedded.Durable.Storage;
using Recruitment.Embedded.Store;

namespace Recruitment.Embedded.Health;

/// <summary>Whether the engine suspended instances, which then wait for somebody to look at them.</summary>
internal sealed class ParkedCheck(SqliteStore store) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context,
        CancellationToken cancellationToken = default
    )
    {
        var parked = store.Read(InstanceRows.CountParked);
        return Task.FromResult(
            parked == 0
                ? HealthCheckResult.Healthy("No orchestration is parked.")
                : HealthCheckResult.Degraded($"{parked} orchestrations are parked: see the log.")
        );
    }
}
