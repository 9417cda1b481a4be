using Recruitment.Audit;
using Recruitment.Committee;
using Recruitment.Procedures;

namespace Recruitment.Stages.Advice;

/// <summary>
/// Writes down when board and council consulted (WMS art. 17(d)). Running twice is harmless: the votes of a closed
/// ballot do not change.
/// </summary>
public sealed class ApplyConsultationActivity(BallotRecords ballots, CouncilAdvices advices, AuditLog audit)
{
    /// <returns>Whether the council changes its advice.</returns>
    [Function(nameof(ApplyConsultationActivity))]
    public async Task<bool> RunAsync([ActivityTrigger] StageCall call, CancellationToken cancellationToken)
    {
        var id = call.Ballot(AdviceBallots.ConsultationQuestion);
        var ballot = await ballots.GetAsync(call.Procedure, id, cancellationToken);
        if (await ballots.AnswerAsync(ballot, cancellationToken) is not { Day: { } day } vote)
        {
            return false;
        }

        await advices.ChangeAsync(ballot, a => a with { ConsultedOn = day }, cancellationToken);
        await audit.AppendAsync(
            call.Procedure,
            $"CouncilConsulted-{vote.Choice}",
            call.Step,
            vote.Voter.Value,
            cancellationToken
        );
        return vote.Choice == ConsultationForm.Changed;
    }
}
