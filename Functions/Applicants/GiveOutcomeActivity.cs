using Microsoft.DurableTask.Client;
using Recruitment.Applicants.Outcomes;
using Recruitment.Candidates;
using Recruitment.Procedures;

namespace Recruitment.Applicants;

/// <summary>
/// Gives candidates their final status, with whose decision that is, and wakes their orchestrations, which mail the
/// answer. Running twice is harmless: a final status never changes, and an orchestration that wakes twice mails once.
/// </summary>
public sealed class GiveOutcomeActivity(StatusChanges changes, OutcomeDeciders deciders)
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
            input.Status is CandidateStatus.Rejected or CandidateStatus.Appointed
                ? await deciders.FindAsync(input, cancellationToken)
                : input.DecidedBy,
            cancellationToken
        );
        foreach (var candidate in changed)
        {
            await client.WakeAsync(CandidateCall.Of(candidate).InstanceId, CandidateEvents.Outcome, cancellationToken);
        }
    }
}
