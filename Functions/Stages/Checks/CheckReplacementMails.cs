using Recruitment.Candidates.Checks;
using Recruitment.Committee.Replacing;
using Recruitment.Correspondence;
using Recruitment.Mail;
using Recruitment.Procedures;

namespace Recruitment.Stages.Checks;

/// <summary>Asks the successor of somebody of human resources to look at what waits to be seen.</summary>
public sealed class CheckReplacementMails(ProcedureRecords procedures, CheckRecords checks) : IReplacementMails
{
    public async Task<IReadOnlyList<MailOrder>> OfAsync(ReplacementCall call, CancellationToken cancellationToken)
    {
        var definition = await procedures.GetDefinitionAsync(call.Procedure, cancellationToken);
        var procedure = await procedures.GetAsync(call.Procedure, cancellationToken);
        if (!definition.People.HrIds.Contains(call.Successor) || procedure.CurrentStage is not { } stage)
        {
            return [];
        }

        var step = new StageCall(call.Procedure, stage, procedure.Round);
        return
        [
            .. MailOrder.Together(
                (await checks.ListAsync(call.Procedure, cancellationToken))
                    .Where(found => found.Outcome is null && found.Stage == stage && found.Unseen.Any())
                    .Select(found =>
                        step.Mail(nameof(ChecksAskedMail), call.Successor.Value, found.Submissions) with
                        {
                            About = found.Candidate,
                        }
                    )
            ),
        ];
    }
}
