using Recruitment.Audit;
using Recruitment.Procedures;

namespace Recruitment.Timeline;

/// <summary>Records the outcome, and closes the vacancy. Running twice is harmless: it sets the same values.</summary>
public sealed class EndProcedureActivity(ProcedureRecords procedures, ProcedureIndex index, AuditLog audit)
{
    [Function(nameof(EndProcedureActivity))]
    public async Task RunAsync([ActivityTrigger] ProcedureEnding ending, CancellationToken cancellationToken)
    {
        var (last, outcome, at, aftercare) = ending;
        await procedures.ChangeAsync(
            last.Procedure,
            p =>
                p with
                {
                    Outcome = outcome,
                    EndedAt = at,
                    AftercareFrom = aftercare ? at : null,
                    AftercareEndedAt = null,
                    AwaitsStartIn = ending.AwaitsStart ? last.Step : null,
                    State = outcome == ProcedureOutcome.Cancelled ? ProcedureState.Cancelled : ProcedureState.Ended,
                    // Where recruitment had ended before, retention runs since then.
                    CurrentStage = p.EarlierEnds.Count > 0 ? p.Timeline[^1].StageId : null,
                    HaltedAt = p.EarlierEnds.Count > 0 ? p.Timeline[^1].HaltedAt : null,
                    OpenToInternal = false,
                    OpenToExternal = false,
                },
            cancellationToken
        );
        await index.RemoveOpenAsync(last.Procedure, cancellationToken);
        await audit.AppendAsync(last.Procedure, $"ProcedureEnded:{outcome}", last.Step, null, cancellationToken);
    }
}
