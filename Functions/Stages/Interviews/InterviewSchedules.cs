using Recruitment.Definition;
using Recruitment.Procedures;
using Recruitment.Procedures.Interviewing;
using Recruitment.Records;

namespace Recruitment.Stages.Interviews;

/// <summary>Reads the schedule off the agendas: one for each round.</summary>
public sealed class InterviewSchedules(AgendaRecords agendas) : IInterviewSchedules
{
    public async Task<IReadOnlyList<InterviewSchedule>> ListAsync(
        ProcedureId procedure,
        ProcedureDefinition definition,
        CancellationToken cancellationToken
    ) =>
        [
            .. from agenda in await agendas.ListAsync(procedure, cancellationToken)
            orderby agenda.Day, agenda.Step
            let plan = definition.Stages.FirstOrDefault(one => one.Id == agenda.Stage)?.Interviews
            where plan is not null && Step.Parse(agenda.Step) is not null
            select Of(agenda, plan),
        ];

    private static InterviewSchedule Of(InterviewAgenda agenda, InterviewPlan plan)
    {
        var going = agenda.Bookings.Where(booking => !booking.Cancelled).ToList();
        return new InterviewSchedule(
            Step.Parse(agenda.Step)!.Value, // Others were left out.
            agenda.ClosedAt is null ? agenda.ChoiceClosesAt : null,
            [
                .. from booking in going
                let slot = agenda.Slot(booking.Slot)
                where slot is not null
                orderby slot.Start
                select new ScheduledInterview(
                    booking.Candidate,
                    slot.Start,
                    slot.End,
                    agenda.PlaceOf(booking, plan),
                    agenda.LinkOf(booking, plan)
                ),
            ],
            [.. going.Where(booking => agenda.Slot(booking.Slot) is null).Select(booking => booking.Candidate)],
            [.. agenda.Slots.Where(agenda.IsFree).Select(slot => slot.Start)]
        );
    }
}
