using Recruitment.Audit;
using Recruitment.Procedures;

namespace Recruitment.Stages.Posting;

/// <summary>Closes the vacancy for applications. Running twice is harmless: it sets the same values.</summary>
public sealed class ClosePostingActivity(ProcedureRecords procedures, ProcedureIndex index, AuditLog audit)
{
    [Function(nameof(ClosePostingActivity))]
    public async Task RunAsync([ActivityTrigger] StageCall call, CancellationToken cancellationToken)
    {
        await procedures.ChangeAsync(
            call.Procedure,
            procedure => procedure with { OpenToInternal = false, OpenToExternal = false },
            cancellationToken
        );
        await index.RemoveOpenAsync(call.Procedure, cancellationToken);
        await audit.AppendAsync(call.Procedure, "VacancyClosed", call.Step, null, cancellationToken);
    }
}
