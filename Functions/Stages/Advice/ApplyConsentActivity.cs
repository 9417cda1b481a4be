using Recruitment.Audit;
using Recruitment.Committee;
using Recruitment.Procedures;

namespace Recruitment.Stages.Advice;

/// <summary>
/// Writes down that the disputes committee replaced the council's consent (WMS art. 32). Running twice is harmless: the
/// votes of a closed ballot do not change.
/// </summary>
public sealed class ApplyConsentActivity(BallotRecords ballots, CouncilAdvices advices, AuditLog audit)
{
    [Function(nameof(ApplyConsentActivity))]
    public async Task RunAsync([ActivityTrigger] StageCall call, CancellationToken cancellationToken)
    {
        var id = call.Ballot(AdviceBallots.ConsentQuestion);
        var ballot = await ballots.GetAsync(call.Procedure, id, cancellationToken);
        if (
            await ballots.AnswerAsync(ballot, cancellationToken)
            is not { Choice: ConsentForm.Replaced, Day: { } day } vote
        )
        {
            return;
        }

        await advices.ChangeAsync(ballot, a => a with { ReplacedOn = day }, cancellationToken);
        await audit.AppendAsync(
            call.Procedure,
            "CouncilConsentReplaced",
            call.Step,
            vote.Voter.Value,
            cancellationToken
        );
    }
}
