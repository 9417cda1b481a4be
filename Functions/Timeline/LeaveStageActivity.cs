using Recruitment.Audit;
using Recruitment.Procedures;
using Recruitment.Procedures.Tasks;

namespace Recruitment.Timeline;

/// <summary>Records that a stage ended. Running twice is harmless: it sets the same values.</summary>
public sealed class LeaveStageActivity(ProcedureRecords procedures, OpenTasks tasks, AuditLog audit)
{
    [Function(nameof(LeaveStageActivity))]
    public async Task RunAsync([ActivityTrigger] StageMoment leave, CancellationToken cancellationToken)
    {
        var call = leave.Call;
        if (await procedures.FindAsync(call.Procedure, cancellationToken) is null)
        {
            return;
        }

        await procedures.ChangeAsync(
            call.Procedure,
            p =>
            {
                var left = p.WithDates(call.Stage, d => d with { EndedAt = leave.Now, ClosesAt = null });
                return p.RunsBeside(call.Stage) ? left : left with { CurrentStage = null };
            },
            cancellationToken
        );
        await tasks.EndAsync(call.Procedure, call.Stage, cancellationToken);
        await audit.AppendAsync(call.Procedure, "StageEnded", call.Step, null, cancellationToken);
    }
}
