using Microsoft.DurableTask.Client;
using Recruitment.Procedures;
using Recruitment.Records;

namespace Recruitment.Timeline.Reopening;

/// <summary>
/// Opens a procedure again when whoever ended it asked for that, or its definition says so; by rule once, so that nobody recruits in vain without end. Where that cannot be, because a date in it is over, the
/// recruiter does it with other dates. Running twice is harmless: the second time finds the one that was opened.
/// </summary>
public sealed class ReopenByRuleActivity(ProcedureRecords procedures, ProcedureReopener reopener)
{
    [Function(nameof(ReopenByRuleActivity))]
    public async Task RunAsync(
        [ActivityTrigger] ProcedureId ended,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellationToken
    )
    {
        var definition = await procedures.GetDefinitionAsync(ended, cancellationToken);
        var procedure = await procedures.GetAsync(ended, cancellationToken);
        if (procedure.ReopenAsked || (procedure.Reopens is null && definition.Stages.Any(stage => stage.Reopen)))
        {
            await reopener.ReopenAsync(procedure, null, by: null, client, cancellationToken);
        }
    }
}
