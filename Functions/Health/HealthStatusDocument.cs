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

/// <summary>One of the things that the app needs.</summary>
public sealed record HealthStatusCheck
{
    public required string Name { get; init; }

    /// <summary>Degraded: the app works, and somebody should look.</summary>
    public required HealthStatus Status { get; init; }

    /// <summary>What was found.</summary>
    public required string Description { get; init; }

    /// <summary>How long the check took.</summary>
    public required int DurationMs { get; init; }
}
