using Microsoft.Data.Sqlite;
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
        try
        {
            var parked = store.Read(InstanceRows.CountParked);
            return Task.FromResult(
                parked == 0
                    ? HealthCheckResult.Healthy("No orchestration is parked.")
                    : HealthCheckResult.Degraded($"Parked orchestrations, see the log: {parked}.")
            );
        }
        catch (SqliteException fault)
        {
            return Task.FromResult(HealthCheckResult.Unhealthy("The store does not answer.", fault));
        }
    }
}
