using Microsoft.DurableTask.Client;
using Recruitment.Candidates;
using Recruitment.Procedures;

namespace Recruitment.Applicants;

/// <summary>
/// Gives candidates their final status and wakes their orchestrations, which mail the answer. Running twice is
/// harmless: a final status never changes, and an orchestration that wakes twice mails once.
/// </summary>
public sealed class GiveOutcomeActivity(StatusChanges changes)
{
    [Function(nameof(GiveOutcomeActivity))]
    public async Task RunAsync(
        [ActivityTrigger] OutcomeInput order,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellationToken
    )
    {
        if (!order.Status.IsFinal)
        {
            throw new ArgumentException($"{order.Status} is no final status.", nameof(order));
        }

        var changed = await changes.ApplyAsync(
            order.Procedure,
            order.Candidate,
            order.Select,
            order.Status,
            order.Step,
            cancellationToken
        );
        foreach (var candidate in changed)
        {
            await client.WakeAsync(
                new CandidateCall(order.Procedure, candidate).InstanceId,
                CandidateEvents.Outcome,
                cancellationToken
            );
        }
    }
}
