using Recruitment.Audit;
using Recruitment.Procedures;

namespace Recruitment.Timeline;

/// <summary>Records that a stage failed and waits for the recruiter. Running twice is harmless: it sets the same values.</summary>
public sealed class HaltStageActivity(ProcedureRecords procedures, AuditLog audit)
{
    [Function(nameof(HaltStageActivity))]
    public async Task RunAsync([ActivityTrigger] StageMoment halt, CancellationToken cancellationToken)
    {
        var call = halt.Call;
        await procedures.ChangeAsync(
            call.Procedure,
            p =>
            {
                var halted = p.WithDates(call.Stage, d => d with { HaltedAt = halt.Now });
                return p.RunsBeside(call.Stage)
                    ? halted
                    : halted with
                    {
                        CurrentStage = call.Stage,
                        Round = call.Round,
                        HaltedAt = halt.Now,
                    };
            },
            cancellationToken
        );
        await audit.AppendAsync(call.Procedure, "StageHalted", call.Step, null, cancellationToken);
    }
}
