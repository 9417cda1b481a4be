using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Recruitment.Health;

/// <summary>
/// Checks at most once in a few seconds, and once at a time: anybody may ask, and a check calls the mail server.
/// </summary>
public sealed class HealthReports(
    HealthCheckService checks,
    DurableProbe durable,
    TimeProvider clock
) : IDisposable
{
    public static readonly TimeSpan Keeps = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim _one = new(1);
    private HealthReport? _last;
    private long _at;

    public async Task<HealthReport> ReadAsync(
        DurableTaskClient client,
        CancellationToken cancellationToken
    )
    {
        await _one.WaitAsync(cancellationToken);
        try
        {
            if (_last is null || clock.GetElapsedTime(_at) >= Keeps)
            {
                durable.Client = client;
                // Not given up with the request: others wait for it, and every check has its time.
                _last = await checks.CheckHealthAsync(CancellationToken.None);
                _at = clock.GetTimestamp();
            }

            return _last;
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();
}
