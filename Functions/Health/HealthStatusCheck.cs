using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Recruitment.Health;

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
