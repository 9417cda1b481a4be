using Recruitment.Candidates;
using Recruitment.Candidates.Terms;
using Recruitment.Procedures;

namespace Recruitment.Retention;

/// <summary>
/// Tells when a procedure's data go, and shows the first of those moments on its timeline. Running twice is harmless: it
/// sets the same values.
/// </summary>
public sealed class PlanRetentionActivity(
    ProcedureRecords procedures,
    CandidateRecords candidates,
    FirstDays firstDays,
    TimeProvider clock
)
{
    [Function(nameof(PlanRetentionActivity))]
    public async Task<RetentionPlan> RunAsync([ActivityTrigger] StageCall call, CancellationToken cancellationToken)
    {
        var procedure = await procedures.GetAsync(call.Procedure, cancellationToken);
        var ended =
            procedure.FirstEndedAt ?? throw new InvalidOperationException("Retention counts from a procedure's end.");
        var later = await LaterAsync(procedure, cancellationToken);
        var plan = new RetentionPlan(
            procedure.KeptFor.WithoutConsent(ended),
            later.Append(procedure.KeptFor.WithConsent(ended)).Max(),
            procedure.IsInAftercare || procedure.AwaitsStartIn is not null || procedure.HasGoneOn
        )
        {
            HandedOver = later.Cast<DateTimeOffset?>().FirstOrDefault(moment => moment > clock.GetUtcNow()),
        };
        await procedures.ChangeAsync(
            call.Procedure,
            p => p.WithDates(call.Stage, d => d with { ClosesAt = plan.WithoutConsent }),
            cancellationToken
        );
        return plan;
    }

    /// <summary>
    /// Until when a candidate without consent is kept who was answered after the end of the procedure, because they were in
    /// reserve or withdrew from their appointment: as long as others, from their own answer. Null: as the others.
    /// </summary>
    internal static DateTimeOffset? OwnEnd(DateTimeOffset? answeredLaterAt, Procedure procedure) =>
        answeredLaterAt is { } answered && answered > procedure.FirstEndedAt
            ? procedure.KeptFor.WithoutConsent(answered)
            : null;

    /// <summary>The moments of those who are kept longer than the others, in order.</summary>
    private async Task<IReadOnlyList<DateTimeOffset>> LaterAsync(
        Procedure procedure,
        CancellationToken cancellationToken
    )
    {
        var moments = new List<DateTimeOffset?>();
        foreach (var candidate in await candidates.SummariesAsync(procedure.Id, cancellationToken))
        {
            moments.Add(
                candidate.Status == CandidateStatus.Appointed
                    ? HrPeriod.End(await firstDays.OfAsync(procedure, candidate.Id, cancellationToken))
                    : OwnEnd(candidate.AnsweredLaterAt, procedure)
            );
        }

        return [.. moments.OfType<DateTimeOffset>().Order()];
    }
}

/// <summary>The moments at which a procedure's data go, UTC.</summary>
/// <param name="WithoutConsent">Of candidates who gave no consent to be kept longer, with the mails.</param>
/// <param name="WithConsent">Of candidates who did, and of everything else, when there are such candidates.</param>
/// <param name="Aftercare">
/// Stages for whoever was appointed are under way, it is waited for their first day, or recruitment goes on again; what
/// belongs to that stays until it is over.
/// </param>
public sealed record RetentionPlan(DateTimeOffset WithoutConsent, DateTimeOffset WithConsent, bool Aftercare = false)
{
    /// <summary>
    /// Until when the next of those stays who stay longer: whom an HR system can take over, or who was answered later; null:
    /// nobody.
    /// </summary>
    public DateTimeOffset? HandedOver { get; init; }
}
