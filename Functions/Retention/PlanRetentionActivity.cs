using Recruitment.Procedures;

namespace Recruitment.Retention;

/// <summary>
/// Tells when a procedure's data go, and shows the first of those moments on its timeline. Running twice is harmless: it
/// sets the same values.
/// </summary>
public sealed class PlanRetentionActivity(ProcedureRecords procedures)
{
    [Function(nameof(PlanRetentionActivity))]
    public async Task<RetentionPlan> RunAsync([ActivityTrigger] StageCall call, CancellationToken cancellationToken)
    {
        var procedure = await procedures.GetAsync(call.Procedure, cancellationToken);
        var ended =
            procedure.EndedAt ?? throw new InvalidOperationException("Retention counts from a procedure's end.");
        var plan = new RetentionPlan(
            procedure.KeptFor.WithoutConsent(ended),
            procedure.KeptFor.WithConsent(ended),
            procedure.IsInAftercare
        )
        {
            HandedOver = procedure.Outcome == ProcedureOutcome.Appointed ? HrPeriod.End(procedure) : null,
        };
        await procedures.ChangeAsync(
            call.Procedure,
            p => p.WithDates(call.Stage, d => d with { ClosesAt = plan.WithoutConsent }),
            cancellationToken
        );
        return plan;
    }
}

/// <summary>The moments at which a procedure's data go, UTC.</summary>
/// <param name="WithoutConsent">Of candidates who gave no consent to be kept longer, with the mails.</param>
/// <param name="WithConsent">Of candidates who did, and of everything else, when there are such candidates.</param>
/// <param name="Aftercare">Stages for whoever was appointed are under way; what belongs to them stays until they are over.</param>
public sealed record RetentionPlan(DateTimeOffset WithoutConsent, DateTimeOffset WithConsent, bool Aftercare = false)
{
    /// <summary>Until when an HR system can take over who was appointed, who stay until then; null: nobody was.</summary>
    public DateTimeOffset? HandedOver { get; init; }
}
