using Recruitment.Audit;
using Recruitment.Calendar;
using Recruitment.Definition;
using Recruitment.Procedures;
using Recruitment.Records;

namespace Recruitment.Stages.Decision;

/// <summary>
/// Writes down what the council is told of the decision, and whether it is suspended. Running twice is harmless: what
/// was written first stays.
/// </summary>
public sealed class InformCouncilActivity(
    ProcedureRecords procedures,
    BoardDecisions decisions,
    CouncilAdvices advices,
    RecordStore records,
    AuditLog audit
)
{
    private const int DaysInAWeek = 7;

    /// <returns>Null when the council has no part in the procedure, or when nothing was decided.</returns>
    [Function(nameof(InformCouncilActivity))]
    public async Task<CouncilNoticeDue?> RunAsync(
        [ActivityTrigger] StageMoment decided,
        CancellationToken cancellationToken
    )
    {
        var call = decided.Call;
        var definition = await procedures.GetDefinitionAsync(call.Procedure, cancellationToken);
        var decision = await decisions.FindAsync(call, cancellationToken);
        if (decision is null || definition.Stages.All(stage => stage.Kind != StageKind.Advice))
        {
            return null;
        }

        var made = await MakeAsync(decided, decision, cancellationToken);
        var notice = await records.ChangeAsync<CouncilNotice>(
            CouncilNotice.Path(call.Procedure, call.Step),
            earlier => earlier ?? made,
            cancellationToken
        );
        if (notice.Candidate is { } candidate && decision.ConsultedOn is { } day)
        {
            await TellConsultationAsync(call.Procedure, candidate, day, cancellationToken);
        }

        if (notice.Suspension is { } suspension)
        {
            await SuspendAsync(call, suspension, cancellationToken);
        }

        return new CouncilNoticeDue(notice.Suspension?.Until);
    }

    private async Task<CouncilNotice> MakeAsync(
        StageMoment decided,
        BoardDecision decision,
        CancellationToken cancellationToken
    )
    {
        var procedure = decided.Call.Procedure;
        var ranking =
            decision.Choice == DecisionChoice.Nobody
                ? null
                : await records.FindAsync<Ranking>(RecordPaths.Ranking(procedure), cancellationToken);
        var first = ranking?.Candidates is [var chosen, ..] ? chosen : (CandidateId?)null;
        var advice = first is { } candidate ? await advices.FindAsync(procedure, candidate, cancellationToken) : null;
        var follows = first == decision.Weighed && decision.FollowsConditions;
        var lastDay = DutchTime.DayOf(decided.Now).AddDays(Suspension.Weeks * DaysInAWeek);
        return new CouncilNotice
        {
            DecidedAt = decided.Now,
            Candidate = first,
            FollowsConditions = follows,
            Reasons = decision.Reasons,
            Suspension =
                advice?.IsAgainst(follows) == true ? new Suspension { Until = DutchTime.EndOfDay(lastDay) } : null,
        };
    }

    /// <summary>Files the consultation that the board told of with the advice that had none.</summary>
    private async Task TellConsultationAsync(
        ProcedureId procedure,
        CandidateId candidate,
        DateOnly day,
        CancellationToken cancellationToken
    )
    {
        if (await advices.FindAsync(procedure, candidate, cancellationToken) is { } advice)
        {
            await advices.PutAsync(
                procedure,
                candidate,
                found => (found ?? advice) with { ConsultedOn = (found ?? advice).ConsultedOn ?? day },
                cancellationToken
            );
        }
    }

    /// <summary>Shows the wait on the dashboard, where it cannot be moved.</summary>
    private async Task SuspendAsync(StageCall call, Suspension suspension, CancellationToken cancellationToken)
    {
        await procedures.ChangeAsync(
            call.Procedure,
            p =>
                p.WithDates(
                    call.Stage,
                    d => d with { Wait = $"{call.Step}-suspension", ClosesAt = suspension.Until, ClosesByLaw = true }
                ),
            cancellationToken
        );
        await audit.AppendAsync(call.Procedure, "DecisionSuspended", call.Step, null, cancellationToken);
    }
}
