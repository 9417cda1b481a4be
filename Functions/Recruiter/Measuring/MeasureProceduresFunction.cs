using Microsoft.DurableTask.Client;
using Recruitment.Telemetry;

namespace Recruitment.Recruiter.Measuring;

/// <summary>
/// Every hour, on one instance of the app, and only when somebody reads it: counts the procedures for the
/// gauges. A run that was missed is not made up for.
/// </summary>
public sealed class MeasureProceduresFunction(ProcedureCounter counter, ProcedureGauges gauges)
{
    [Function(nameof(MeasureProceduresFunction))]
    public async Task RunAsync(
        [TimerTrigger("0 5 * * * *", UseMonitor = false)] TimerInfo timer,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellationToken
    )
    {
        if (gauges.AreRead)
        {
            gauges.Set(await counter.CountAsync(client, cancellationToken));
        }
    }
}
