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
        [ActivityTrigger] OutcomeInput input,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellationToken
    )
    {
        if (!input.Status.IsFinal)
        {
            throw new ArgumentException($"{input.Status} is no final status.", nameof(input));
        }

        var changed = await changes.ApplyAsync(
            input.Procedure,
            input.Candidate,
            input.Select,
            input.Status,
            input.Step,
            cancellationToken
        );
        foreach (var candidate in changed)
        {
            await client.WakeAsync(
                new CandidateCall(input.Procedure, candidate).InstanceId,
                CandidateEvents.Outcome,
                cancellationToken
            );
        }
    }
}
