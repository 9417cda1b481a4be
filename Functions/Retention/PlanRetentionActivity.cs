using Recruitment.Procedures;

namespace Recruitment.Retention;

/// <summary>
/// Tells when a procedure's data go, and shows the first of those moments on its timeline. Running twice is harmless: it
/// sets the same values.
/// </summary>
public sealed class PlanRetentionActivity(ProcedureRecords procedures, RetentionPeriods periods)
{
    [Function(nameof(PlanRetentionActivity))]
    public async Task<RetentionPlan> RunAsync([ActivityTrigger] StageCall call, CancellationToken cancellationToken)
    {
        var procedure = await procedures.GetAsync(call.Procedure, cancellationToken);
        var ended =
            procedure.EndedAt ?? throw new InvalidOperationException("Retention counts from a procedure's end.");
        var plan = new RetentionPlan(
            periods.WithoutConsent(ended),
            periods.WithConsent(ended),
            procedure.IsInAftercare
        );
        await procedures.ChangeAsync(
            call.Procedure,
            p => p.WithDates(call.Stage, d => d with { ClosesAt = plan.WithoutConsent }),
            cancellationToken
        );
        return plan;
    }
}
