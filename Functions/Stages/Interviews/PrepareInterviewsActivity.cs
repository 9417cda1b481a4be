using Recruitment.Calendar;
using Recruitment.Candidates;
using Recruitment.Definition;
using Recruitment.Procedures;
using Recruitment.Procedures.Interviewing;
using Recruitment.Records;

namespace Recruitment.Stages.Interviews;

/// <summary>
/// Makes the agenda: the day, the slots and who is invited; or, when the choice now closes at another moment, checks
/// that the day still leaves enough time and offers other slots when it doesn't. Running twice is harmless: the agenda
/// that is there already is kept when it fits.
/// </summary>
public sealed class PrepareInterviewsActivity(
    ProcedureRecords procedures,
    CandidateRecords candidates,
    AgendaRecords agendas,
    InterviewsReading reading
)
{
    [Function(nameof(PrepareInterviewsActivity))]
    public async Task<InterviewsState> RunAsync(
        [ActivityTrigger] InterviewsInput input,
        CancellationToken cancellationToken
    )
    {
        var call = input.Call;
        var definition = await procedures.GetDefinitionAsync(call.Procedure, cancellationToken);
        var plan =
            definition.Stages.First(s => s.Id == call.Stage).Interviews
            ?? throw new InvalidOperationException("A stage of interviews has an interview plan.");
        var invited = await InvitedAsync(call, cancellationToken);
        var planned = await PlannedDayAsync(call, cancellationToken);
        var calendar = definition.Organisation.Calendar;
        var agenda = await agendas.PutAsync(
            call.Procedure,
            call.Step,
            found => Make(input, plan, calendar, invited, planned, found),
            cancellationToken
        );
        await RecordDayAsync(call, plan, agenda, cancellationToken);
        return await reading.SettleAsync(call, input.Now, a => a, cancellationToken);
    }

    private static InterviewAgenda Make(
        InterviewsInput input,
        InterviewPlan plan,
        SchoolCalendar calendar,
        IReadOnlyList<Booking> invited,
        DateOnly? planned,
        InterviewAgenda? found
    )
    {
        // The timeline has the day of the agenda, unless the recruiter moved it since.
        var day = InterviewDayRules.Resolve(planned ?? found?.Day, input.ChoiceClosesAt, calendar);
        if (found is not null && found.Day == day)
        {
            return found.ChoiceClosesAt == input.ChoiceClosesAt
                ? found
                : found with
                {
                    ChoiceClosesAt = input.ChoiceClosesAt,
                };
        }

        var slots = SlotRules.Slots(
            plan,
            InterviewDayRules.DaysFrom(day, calendar),
            found?.Bookings.Count ?? invited.Count
        );
        var dayMoved = planned is not null && planned != day;
        return found is null
            ? new InterviewAgenda
            {
                Procedure = input.Call.Procedure,
                Stage = input.Call.Stage,
                Step = input.Call.Step,
                Day = day,
                DayMoved = dayMoved,
                Slots = slots,
                Bookings = invited,
                ChoiceClosesAt = input.ChoiceClosesAt,
            }
            : BookingRules.Move(found, day, slots) with
            {
                DayMoved = dayMoved,
                ChoiceClosesAt = input.ChoiceClosesAt,
            };
    }

    private async Task<IReadOnlyList<Booking>> InvitedAsync(StageCall call, CancellationToken cancellationToken)
    {
        var all = await candidates.ListAsync(call.Procedure, cancellationToken);
        return
        [
            .. all.Where(c => c.Status == CandidateStatus.Shortlisted)
                .Select(c => new Booking { Candidate = c.Id, Sequence = c.Interview?.Sequence ?? -1 }),
        ];
    }

    private async Task<DateOnly?> PlannedDayAsync(StageCall call, CancellationToken cancellationToken)
    {
        var procedure = await procedures.GetAsync(call.Procedure, cancellationToken);
        return procedure.Timeline.FirstOrDefault(d => d.StageId == call.Stage)?.InterviewDay?.Date;
    }

    /// <summary>Shows the day on the procedure's timeline when it is no longer the planned one.</summary>
    private Task RecordDayAsync(
        StageCall call,
        InterviewPlan plan,
        InterviewAgenda agenda,
        CancellationToken cancellationToken
    ) =>
        procedures.ChangeAsync(
            call.Procedure,
            p =>
                p.WithDates(
                    call.Stage,
                    d =>
                        d.InterviewDay?.Date == agenda.Day
                            ? d
                            : d with
                            {
                                InterviewDay = new ResolvedDate(
                                    plan.Day,
                                    agenda.Day,
                                    InterviewDayRules.Rule(agenda.ChoiceClosesAt)
                                ),
                            }
                ),
            cancellationToken
        );
}

/// <summary>Input of the activities that keep a round of interviews.</summary>
/// <param name="Now">The orchestration's time, UTC.</param>
/// <param name="ChoiceClosesAt">Until when candidates choose, UTC.</param>
public sealed record InterviewsInput(StageCall Call, DateTimeOffset Now, DateTimeOffset ChoiceClosesAt);

/// <summary>What the orchestration knows of an agenda: ids, numbers and moments.</summary>
public sealed record InterviewsState
{
    /// <summary><see cref="InterviewAgenda.Version"/>.</summary>
    public required int Version { get; init; }

    public bool DayMoved { get; init; }
    public required IReadOnlyList<Booking> Bookings { get; init; }

    /// <summary>End of the last interview that somebody holds; absent when nobody does.</summary>
    public DateTimeOffset? LastEnds { get; init; }

    /// <summary>Whether anybody of those invited is still to be chosen from.</summary>
    public required bool AnybodyLeft { get; init; }

    public required IReadOnlyList<PersonId> Committee { get; init; }

    /// <summary>Working days in which the committee scores after the last interview.</summary>
    public required int ScoringDays { get; init; }

    /// <summary>Candidates who go on at most; null: everybody.</summary>
    public int? MaximumNext { get; init; }
}
