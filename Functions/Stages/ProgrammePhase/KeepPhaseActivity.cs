using Recruitment.Audit;
using Recruitment.Calendar;
using Recruitment.Definition;
using Recruitment.Procedures;
using Recruitment.Records;

namespace Recruitment.Stages.ProgrammePhase;

/// <summary>
/// Takes over a day to which the recruiter moved a session, changes sessions by rule, and shows on the timeline when
/// they are. Running twice is harmless: a move counts once, and a session that ended stays as it ended.
/// </summary>
public sealed class KeepPhaseActivity(
    RecordStore records,
    ProcedureRecords procedures,
    PhaseRecords phases,
    PhaseReading reading,
    AuditLog audit
)
{
    [Function(nameof(KeepPhaseActivity))]
    public async Task<PhaseState> RunAsync([ActivityTrigger] PhaseOrder order, CancellationToken cancellationToken)
    {
        var call = order.Call;
        var moved = await records.FindAsync<MovedDates>(
            RecordPaths.MovedDates(call.Procedure, call.Stage),
            cancellationToken
        );
        var agenda = await phases.ChangeAsync(
            call.Procedure,
            call.Step,
            found =>
                found with
                {
                    Sessions =
                    [
                        .. found.Sessions.Select(s =>
                            Change(moved?.Of(KeyOf(call, s)) is { } day ? SessionRules.MoveTo(s, day) : s, order)
                        ),
                    ],
                },
            cancellationToken
        );
        if (order.Change != PhaseChange.None)
        {
            await audit.AppendAsync(call.Procedure, $"Sessions{order.Change}", call.Step, null, cancellationToken);
        }

        var state = await reading.StateAsync(agenda, cancellationToken);
        await ShowAsync(order, state, cancellationToken);
        return state;
    }

    private static PlannedSession Change(PlannedSession session, PhaseOrder order) =>
        order.Change switch
        {
            PhaseChange.HoldByRule when session.Number == order.Session => SessionRules.HoldByRule(session),
            PhaseChange.CancelAll => SessionRules.Cancel(session, reason: null),
            _ => session,
        };

    /// <summary>While a session is to come, the date that the recruiter can move is its day.</summary>
    private Task ShowAsync(PhaseOrder order, PhaseState state, CancellationToken cancellationToken) =>
        procedures.ChangeAsync(
            order.Call.Procedure,
            p =>
                p.WithDates(
                    order.Call.Stage,
                    dates =>
                    {
                        var shown = dates with { Sessions = Days(dates, state) };
                        return state.Next is { } next && next.End > order.Now
                            ? shown with
                            {
                                Wait = new SessionKey(order.Call.Step, next.Number).ToString(),
                                ClosesAt = next.End,
                            }
                            : shown;
                    }
                ),
            cancellationToken
        );

    private static IReadOnlyList<ResolvedDate> Days(StageDates dates, PhaseState state) =>
        [
            .. dates.Sessions.Select(
                (planned, index) =>
                    DutchTime.DayOf(state.Session(index + 1).Start) is var day && day == planned.Date
                        ? planned
                        : planned with
                        {
                            Date = day,
                            Rule = $"day|{day:yyyy-MM-dd}",
                        }
            ),
        ];

    private static string KeyOf(StageCall call, PlannedSession session) =>
        new SessionKey(call.Step, session.Number).ToString();
}
