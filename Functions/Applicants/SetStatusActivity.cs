using Recruitment.Candidates;

namespace Recruitment.Applicants;

/// <summary>
/// Moves candidates on in the procedure. Running twice is harmless: the status is the same the second time, and a
/// final status never changes.
/// </summary>
public sealed class SetStatusActivity(StatusChanges changes)
{
    [Function(nameof(SetStatusActivity))]
    public async Task RunAsync([ActivityTrigger] StatusInput order, CancellationToken cancellationToken)
    {
        if (order.Status.IsFinal)
        {
            throw new ArgumentException(
                $"{order.Status} is final: {nameof(GiveOutcomeActivity)} gives it.",
                nameof(order)
            );
        }

        await changes.ApplyAsync(
            order.Procedure,
            order.Candidate,
            order.Select,
            order.Status,
            order.Step,
            cancellationToken
        );
    }
}
