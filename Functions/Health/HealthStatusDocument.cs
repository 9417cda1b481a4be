using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Recruitment.Health;

/// <summary>What <c>GET /health</c> answers.</summary>
public sealed record HealthStatusDocument
{
    /// <summary>The worst of the checks.</summary>
    public required HealthStatus Status { get; init; }
    public required IReadOnlyList<HealthStatusCheck> Checks { get; init; }

    public static HealthStatusDocument Of(HealthReport report) =>
        new()
        {
            Status = report.Status,
            Checks =
            [
                .. report.Entries.Select(entry => new HealthStatusCheck
                {
                    Name = entry.Key,
                    Status = entry.Value.Status,
                    Description = entry.Value.Description ?? "",
                    DurationMs = (int)entry.Value.Duration.TotalMilliseconds,
                }),
            ],
        };
}
