using System.Text.Json.Serialization;
using Recruitment.Audit;
using Recruitment.Calendar;
using Recruitment.Candidates;
using Recruitment.Definition;
using Recruitment.Procedures;
using Recruitment.Procedures.Tasks;
using Recruitment.Records;

namespace Recruitment.Stages.ProgrammePhase;

/// <summary>
/// Takes over a day to which the recruiter moved a session, changes sessions by rule, shows on the timeline when they are,
/// and keeps the tasks of the coaches. Running twice is harmless: a move counts once, and a session that ended stays as it ended.
/// </summary>
public sealed class KeepPhaseActivity(
    RecordStore records,
    ProcedureRecords procedures,
    PhaseRecords phases,
    PhaseReading reading,
    OpenTasks tasks,
    AuditLog audit
)
{
    [Function(nameof(KeepPhaseActivity))]
    public async Task<PhaseState> RunAsync([ActivityTrigger] PhaseInput input, CancellationToken cancellationToken)
    {
        var call = input.Call;
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
                            Change(moved?.Of(KeyOf(call, s)) is { } day ? SessionRules.MoveTo(s, day) : s, input)
                        ),
                    ],
                },
            cancellationToken
        );
        if (input.Change != PhaseChange.None)
        {
            await audit.AppendAsync(call.Procedure, $"Sessions{input.Change}", call.Step, null, cancellationToken);
        }

        var state = await reading.StateAsync(agenda, cancellationToken);
        await ShowAsync(input, state, cancellationToken);
        await tasks.SetAsync(call.Procedure, call.Step, call.Stage, [.. Reports(input, state)], cancellationToken);
        return state;
    }

    /// <summary>What the coaches have still to tell of sessions that are over.</summary>
    private static IEnumerable<OpenTask> Reports(PhaseInput input, PhaseState state) =>
        from session in state.AnybodyLeft ? state.Sessions : []
        where session.Outcome is null && session.End <= input.Now
        from coach in state.Coaches
        select new OpenTask(OpenTaskKind.SessionReport, coach.Value)
        {
            Since = session.End,
            Page = new TaskPage(SessionLink.Name, new SessionKey(input.Call.Step, session.Number).ToString()),
        };

    private static PlannedSession Change(PlannedSession session, PhaseInput input) =>
        input.Change switch
        {
            PhaseChange.HoldByRule when session.Number == input.Session => SessionRules.HoldByRule(session),
            PhaseChange.CancelAll => SessionRules.Cancel(session, reason: null),
            _ => session,
        };

    /// <summary>While a session is to come, the date that the recruiter can move is its day.</summary>
    private Task ShowAsync(PhaseInput input, PhaseState state, CancellationToken cancellationToken) =>
        procedures.ChangeAsync(
            input.Call.Procedure,
            p =>
                p.WithDates(
                    input.Call.Stage,
                    dates =>
                    {
                        var shown = dates with { Sessions = Days(dates, state) };
                        return state.Next is { } next && next.End > input.Now
                            ? shown with
                            {
                                Wait = new SessionKey(input.Call.Step, next.Number).ToString(),
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

/// <summary>Input of the activities that keep a phase.</summary>
/// <param name="Now">The orchestration's time, UTC.</param>
/// <param name="Change">What the orchestration changes by rule.</param>
/// <param name="Session">Number of the session that it changes; 0: of all that have not ended.</param>
public sealed record PhaseInput(
    StageCall Call,
    DateTimeOffset Now,
    PhaseChange Change = PhaseChange.None,
    int Session = 0
);

/// <summary>What changes sessions by rule, where nobody acted.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<PhaseChange>))]
public enum PhaseChange
{
    None,

    /// <summary>The coach did not report in time.</summary>
    HoldByRule,

    /// <summary>No team is left.</summary>
    CancelAll,
}

/// <summary>What the orchestration knows of a phase: no texts.</summary>
public sealed record PhaseState
{
    public required IReadOnlyList<SessionState> Sessions { get; init; }
    public required IReadOnlyList<PersonId> Coaches { get; init; }

    /// <summary>Whether any team still takes part in the programme.</summary>
    public required bool AnybodyLeft { get; init; }

    /// <summary>Working days in which the coach reports after a session.</summary>
    public required int ReportDays { get; init; }

    /// <summary>No phase follows.</summary>
    public required bool IsLast { get; init; }

    /// <summary>The first session, in order of time, that has not ended; null when all have.</summary>
    public SessionState? Next => Sessions.Where(s => s.Outcome is null).OrderBy(s => s.End).FirstOrDefault();

    public SessionState Session(int number) => Sessions.First(s => s.Number == number);
}

/// <summary>What the orchestration knows of a session: ids, numbers and moments.</summary>
/// <param name="Teams">Contacts of the teams that take part in it.</param>
/// <param name="Preparers">Who of those teams are invited by name; null: nobody.</param>
public sealed record SessionState(
    int Number,
    DateTimeOffset Start,
    DateTimeOffset End,
    int Sequence,
    SessionOutcome? Outcome,
    IReadOnlyList<CandidateId> Teams,
    IReadOnlyList<SessionPreparer>? Preparers = null
);

/// <summary>Somebody of a team who prepares the programme.</summary>
/// <param name="Team">The team's contact.</param>
/// <param name="Id">Of <see cref="Preparer.Id"/>.</param>
public sealed record SessionPreparer(CandidateId Team, string Id);
