using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Recruitment.Health;

/// <summary>
/// Checks at most once in a few seconds, and once at a time: anybody may ask, and a check calls the mail server.
/// </summary>
public sealed class HealthReports(HealthCheckService checks, DurableProbe durable, TimeProvider clock) : IDisposable
{
    public static readonly TimeSpan Keeps = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim _one = new(1);
    private HealthReport? _last;
    private long _at;

    /// <summary>
    /// Not given up with the request: others wait for the answer, and every check has its time. Who asks and hangs up,
    /// as some probes do, is no fault of the app.
    /// </summary>
    public async Task<HealthReport> ReadAsync(DurableTaskClient client)
    {
        await _one.WaitAsync();
        try
        {
            if (_last is null || clock.GetElapsedTime(_at) >= Keeps)
            {
                durable.Client = client;
                _last = await checks.CheckHealthAsync();
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
