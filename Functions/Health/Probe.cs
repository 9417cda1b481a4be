using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Recruitment.Health;

/// <summary>
/// Looks whether something works that the app needs. What anybody may read of it names no address and nobody; the fault
/// itself is logged. It is given up when its time is over, whatever it waits for.
/// </summary>
public abstract class Probe : IHealthCheck
{
    /// <summary>What it gets: less than the patience of whoever asks.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public async Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context,
        CancellationToken cancellationToken = default
    )
    {
        try
        {
            var found = Task.Run(() => LookAsync(cancellationToken), cancellationToken);
            return HealthCheckResult.Healthy(await found.WaitAsync(cancellationToken));
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
        {
            return new HealthCheckResult(context.Registration.FailureStatus, Complain(fault), fault);
        }
    }

    /// <returns>What was found; it throws when that is not as it should be.</returns>
    protected abstract Task<string> LookAsync(CancellationToken cancellationToken);

    /// <summary>What is wrong, in a sentence.</summary>
    protected abstract string Complain(Exception fault);
}
