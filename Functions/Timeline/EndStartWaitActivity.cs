using Microsoft.DurableTask.Client;
using Recruitment.Audit;
using Recruitment.Procedures;

namespace Recruitment.Timeline;

/// <summary>
/// Records that nobody waits for a first day of work any more, and wakes retention, which waited with the data of whoever
/// was in reserve. Running twice is harmless: it sets the same, and retention reads the record when it wakes.
/// </summary>
public sealed class EndStartWaitActivity(ProcedureRecords procedures, AuditLog audit)
{
    /// <param name="retention">The call of retention.</param>
    [Function(nameof(EndStartWaitActivity))]
    public async Task RunAsync(
        [ActivityTrigger] StageCall retention,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellationToken
    )
    {
        var waited = false;
        await procedures.ChangeAsync(
            retention.Procedure,
            p =>
            {
                waited = p.AwaitsStartIn is not null;
                return waited ? p with { AwaitsStartIn = null } : p;
            },
            cancellationToken
        );
        if (waited)
        {
            await audit.AppendAsync(retention.Procedure, "AppointedStarted", "", null, cancellationToken);
        }

        await client.WakeRetentionAsync(retention, cancellationToken);
    }
}
