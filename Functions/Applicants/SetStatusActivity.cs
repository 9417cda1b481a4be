using Recruitment.Candidates;

namespace Recruitment.Applicants;

/// <summary>
/// Moves candidates on in the procedure. Running twice is harmless: the status is the same the second time, and a
/// final status never changes.
/// </summary>
public sealed class SetStatusActivity(StatusChanges changes)
{
    [Function(nameof(SetStatusActivity))]
    public async Task RunAsync([ActivityTrigger] StatusInput input, CancellationToken cancellationToken)
    {
        if (input.Status.IsFinal)
        {
            throw new ArgumentException(
                $"{input.Status} is final: {nameof(GiveOutcomeActivity)} gives it.",
                nameof(input)
            );
        }

        await changes.ApplyAsync(
            input.Procedure,
            input.Candidate,
            input.Select,
            input.Status,
            input.Step,
            cancellationToken
        );
    }
}
