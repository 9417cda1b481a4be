using Recruitment.Candidates;
using Recruitment.Definition;
using Recruitment.Procedures;
using Recruitment.Procedures.Interviewing;
using Recruitment.Procedures.Tasks;
using Recruitment.Records;

namespace Recruitment.Stages.Interviews;

/// <summary>Brings an agenda and the candidates' records in step, and reads off what the orchestration must know.</summary>
public sealed class InterviewsReading(
    ProcedureRecords procedures,
    CandidateRecords candidates,
    AgendaRecords agendas,
    OpenTasks tasks
)
{
    /// <summary>
    /// Frees what candidates hold who withdrew or were erased, moves what is settled when the recruiter moved the day,
    /// applies <paramref name="change"/> in the same write, and copies each slot to its candidate's record.
    /// </summary>
    public async Task<InterviewsState> SettleAsync(
        StageCall call,
        DateTimeOffset now,
        Func<InterviewAgenda, InterviewAgenda> change,
        CancellationToken cancellationToken
    )
    {
        var before = await agendas.GetAsync(call.Procedure, call.Step, cancellationToken);
        var definition = await procedures.GetDefinitionAsync(call.Procedure, cancellationToken);
        var going = await GoingAsync(before, cancellationToken);
        var reschedule = await RescheduleAsync(call, before, now, cancellationToken);
        var gone = before.Bookings.Select(b => b.Candidate).Where(c => !going.ContainsKey(c));
        var absent = gone.ToHashSet();
        var agenda = await agendas.ChangeAsync(
            call.Procedure,
            call.Step,
            found =>
                change(
                    reschedule(Admission.Admit(BookingRules.Release(found, absent, now), going.Values, definition, now))
                ),
            cancellationToken
        );
        foreach (var candidate in going.Values)
        {
            await CopyAsync(agenda, candidate, cancellationToken);
        }

        await tasks.SetAsync(call.Procedure, call.Step, call.Stage, TasksOf(agenda), cancellationToken);
        return State(agenda, going.Count > 0, definition);
    }

    /// <summary>Those who have a booking and take part, and while candidates choose whoever came since.</summary>
    private async Task<Dictionary<CandidateId, Candidate>> GoingAsync(
        InterviewAgenda agenda,
        CancellationToken cancellationToken
    )
    {
        var going = new Dictionary<CandidateId, Candidate>();
        if (agenda.ClosedAt is null)
        {
            foreach (var candidate in await candidates.ListAsync(agenda.Procedure, cancellationToken))
            {
                if (candidate.Status == CandidateStatus.Shortlisted)
                {
                    going.Add(candidate.Id, candidate);
                }
            }

            return going;
        }

        foreach (var booking in agenda.Bookings)
        {
            var candidate = await candidates.FindAsync(agenda.Procedure, booking.Candidate, cancellationToken);
            if (candidate is { Status: CandidateStatus.Shortlisted })
            {
                going.Add(candidate.Id, candidate);
            }
        }

        return going;
    }

    /// <summary>Writes the candidate's slot in the agenda to the candidate's record, where it differs.</summary>
    public async Task CopyAsync(InterviewAgenda agenda, Candidate candidate, CancellationToken cancellationToken)
    {
        if (
            agenda.BookingOf(candidate.Id) is not { } booking
            || agenda.Slot(booking.Slot) is not { } slot
            || candidate.Interview?.Sequence >= booking.Sequence
        )
        {
            return;
        }

        var interview = new InterviewSlot(slot.Id, slot.Start, slot.End, booking.Sequence);
        await candidates.ChangeAsync(
            agenda.Procedure,
            candidate.Id,
            c => c.Interview?.Sequence >= interview.Sequence ? c : c with { Interview = interview },
            cancellationToken
        );
    }

    /// <summary>What becomes of a closed agenda when the recruiter has moved the day: the day on the timeline differs.</summary>
    private async Task<Func<InterviewAgenda, InterviewAgenda>> RescheduleAsync(
        StageCall call,
        InterviewAgenda agenda,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        var procedure = await procedures.GetAsync(call.Procedure, cancellationToken);
        var planned = procedure.Timeline.First(d => d.StageId == call.Stage).InterviewDay?.Date;
        if (agenda.ClosedAt is null || planned is not { } day || day == agenda.Day)
        {
            return found => found;
        }

        var definition = await procedures.GetDefinitionAsync(call.Procedure, cancellationToken);
        var slots = SlotRules.Slots(
            definition.Stages.First(s => s.Id == call.Stage).Interviews!, // an agenda has a plan
            InterviewDayRules.DaysFrom(day, definition.Organisation.Calendar),
            agenda.Bookings.Count
        );
        return found => BookingRules.Reschedule(found, day, slots, now);
    }

    /// <summary>Who has still to choose a time.</summary>
    private static IReadOnlyList<OpenTask> TasksOf(InterviewAgenda agenda) =>
        agenda.ClosedAt is not null
            ? []
            :
            [
                .. agenda
                    .Bookings.Where(booking => booking.Slot is null)
                    .Select(booking => new OpenTask(OpenTaskKind.SlotChoice, booking.Candidate.Value)
                    {
                        Until = agenda.ChoiceClosesAt,
                    }),
            ];

    private static InterviewsState State(InterviewAgenda agenda, bool anybodyLeft, ProcedureDefinition definition)
    {
        var plan = definition.Stages.First(s => s.Id == agenda.Stage).Interviews!; // an agenda has a plan
        var held = agenda.Slots.Where(slot => !agenda.IsFree(slot)).ToList();
        return new InterviewsState
        {
            Version = agenda.Version,
            DayMoved = agenda.DayMoved,
            Bookings = agenda.Bookings,
            LastEnds = held.Count == 0 ? null : held.Max(slot => slot.End),
            AnybodyLeft = anybodyLeft,
            Committee = definition.People.CommitteeIds,
            ScoringDays = plan.ScoringDays,
            MaximumNext = plan.MaximumNext,
        };
    }
}
