using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Recruitment.Embedded.Health;

/// <summary>Whether there is room for the data.</summary>
/// <param name="free">Bytes that are free on the disk of the data folder.</param>
internal sealed class DiskCheck(Func<long> free) : IHealthCheck
{
    private const long Mebibyte = 1024 * 1024;

    /// <summary>With less, a few large CVs fill the disk.</summary>
    private const long Least = 100 * Mebibyte;

    /// <summary>Rewriting the file after an erasure needs as much room as its size.</summary>
    private const long Enough = 1024 * Mebibyte;

    /// <summary>The check of the disk that <paramref name="folder"/> is on.</summary>
    public static DiskCheck Of(string folder) => new(() => new DriveInfo(folder).AvailableFreeSpace);

    public Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context,
        CancellationToken cancellationToken = default
    )
    {
        var bytes = free();
        var found = $"{bytes / Mebibyte} MiB are free.";
        return Task.FromResult(
            bytes < Least ? HealthCheckResult.Unhealthy($"Make room: {found}")
            : bytes < Enough ? HealthCheckResult.Degraded($"Make room soon: {found}")
            : HealthCheckResult.Healthy(found)
        );
    }
}
