using Microsoft.DurableTask.Client;
using Recruitment.Audit;
using Recruitment.Committee;
using Recruitment.Procedures;
using Recruitment.Procedures.Tasks;

namespace Recruitment.Timeline;

/// <summary>
/// Ends the running stage of a cancelled procedure with everything below it, and closes its ballots so that their
/// links say so. Running twice is harmless: an ended orchestration stays ended, and a closed ballot closed.
/// </summary>
public sealed class StopStageActivity(BallotRecords ballots, OpenTasks tasks, AuditLog audit, TimeProvider clock)
{
    [Function(nameof(StopStageActivity))]
    public async Task RunAsync(
        [ActivityTrigger] StageCall call,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellationToken
    )
    {
        if (await client.GetInstanceAsync(call.InstanceId, cancellationToken) is { IsCompleted: false })
        {
            await client.TerminateInstanceAsync(
                call.InstanceId,
                new TerminateInstanceOptions(Recursive: true),
                cancellationToken
            );
        }

        foreach (var ballot in await ballots.ListAsync(call.Procedure, cancellationToken))
        {
            await ballots.ChangeAsync(
                call.Procedure,
                ballot.Id,
                b => b.ClosedAt is null ? b with { ClosedAt = clock.GetUtcNow() } : b,
                cancellationToken
            );
        }

        await tasks.EndAsync(call.Procedure, call.Stage, cancellationToken);
        await audit.AppendAsync(call.Procedure, "StageStopped", call.Step, null, cancellationToken);
    }
}
