using Recruitment.Calendar;
using Recruitment.Definition.Programmes;
using Recruitment.Procedures;

namespace Recruitment.Stages.ProgrammePhase;

/// <summary>
/// Makes the agenda of a phase from its plan. A session whose planned day comes too soon gets the first day that leaves
/// people time. After a failure the agenda of the round before goes on. Running twice is harmless: the agenda that is
/// there already is kept.
/// </summary>
public sealed class PreparePhaseActivity(ProcedureRecords procedures, PhaseRecords phases, PhaseReading reading)
{
    /// <summary>Working days that people have at least between hearing of a session and the session.</summary>
    public const int FewestDaysAhead = 2;

    [Function(nameof(PreparePhaseActivity))]
    public async Task<PhaseState> RunAsync([ActivityTrigger] PhaseInput input, CancellationToken cancellationToken)
    {
        var call = input.Call;
        var definition = await procedures.GetDefinitionAsync(call.Procedure, cancellationToken);
        var procedure = await procedures.GetAsync(call.Procedure, cancellationToken);
        var plan =
            definition.Stages.First(s => s.Id == call.Stage).Phase
            ?? throw new InvalidOperationException("A phase has a plan.");
        var planned = procedure.Timeline.FirstOrDefault(d => d.StageId == call.Stage)?.Sessions ?? [];
        var before = call with { Round = call.Round - 1 };
        var earlier = await phases.FindAsync(call.Procedure, before.Step, cancellationToken);
        var agenda = await phases.PutAsync(
            call.Procedure,
            call.Step,
            found =>
                found
                ?? new PhaseAgenda
                {
                    Procedure = call.Procedure,
                    Stage = call.Stage,
                    Step = call.Step,
                    Sessions =
                        earlier?.Sessions ?? Sessions(plan, planned, input.Now, definition.Organisation.Calendar),
                },
            cancellationToken
        );
        return await reading.StateAsync(agenda, cancellationToken);
    }

    private static IReadOnlyList<PlannedSession> Sessions(
        PhasePlan plan,
        IReadOnlyList<ResolvedDate> planned,
        DateTimeOffset now,
        SchoolCalendar calendar
    )
    {
        var sessions = new List<PlannedSession>();
        var earliest = calendar.AddWorkingDays(DutchTime.DayOf(now), FewestDaysAhead);
        foreach (var (index, session) in plan.Sessions.Index())
        {
            var day = index < planned.Count && planned[index].Date >= earliest ? planned[index].Date : earliest;
            sessions.Add(
                new PlannedSession
                {
                    Number = index + 1,
                    Start = DutchTime.At(day, session.From),
                    End = DutchTime.At(day, session.Until),
                }
            );
            earliest = day;
        }

        return sessions;
    }
}
