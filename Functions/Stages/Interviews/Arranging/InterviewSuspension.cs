using Recruitment.Audit;
using Recruitment.Calendar;
using Recruitment.Correspondence;
using Recruitment.Definition;
using Recruitment.Mail;
using Recruitment.Procedures;
using Recruitment.Procedures.Interviewing;
using Recruitment.Records;

namespace Recruitment.Stages.Interviews.Arranging;

/// <summary>
/// What a suspension means for interviews: who has one to come is told at once, and once the procedure goes on which are
/// held. What should have begun meanwhile was not held, and is planned anew.
/// </summary>
public sealed class InterviewSuspension(ProcedureRecords procedures, AgendaRecords agendas, AuditLog audit)
    : ISuspensionPart
{
    public async Task<IReadOnlyList<MailOrder>> SuspendedAsync(
        Procedure procedure,
        Suspension suspension,
        CancellationToken cancellationToken
    ) =>
        await FindAsync(procedure, cancellationToken) is var (agenda, definition)
            ? Orders(nameof(InterviewsSuspendedMail), procedure, agenda, definition.People, suspension.From)
            : [];

    public async Task<IReadOnlyList<MailOrder>> ResumedAsync(
        Procedure procedure,
        Suspension suspension,
        DateTimeOffset until,
        CancellationToken cancellationToken
    )
    {
        if (await FindAsync(procedure, cancellationToken) is not var (before, definition))
        {
            return [];
        }

        var calendar = definition.Organisation.Calendar;
        var day = InterviewDayRules.Resolve(planned: null, until, calendar);
        var slots = SlotRules.Slots(
            definition.Stages.First(stage => stage.Id == before.Stage).Interviews!, // an agenda has a plan
            InterviewDayRules.DaysFrom(day, calendar),
            // Those that are taken already are passed over.
            2 * before.Bookings.Count
        );
        var agenda = await agendas.ChangeAsync(
            procedure.Id,
            before.Step,
            found => ArrangingRules.Replan(found, suspension.From, until, slots),
            cancellationToken
        );
        var moved = agenda
            .Bookings.Except(before.Bookings)
            .Select(booking => booking.Candidate.Value)
            .ToHashSet(StringComparer.Ordinal);
        if (moved.Count > 0)
        {
            await audit.AppendAsync(procedure.Id, "InterviewsReplanned", agenda.Step, null, cancellationToken);
        }

        // Who gets another time is told of that by the stage, once it goes on.
        return
        [
            .. Orders(nameof(InterviewsResumedMail), procedure, agenda, definition.People, until)
                .Where(order => !moved.Contains(order.Recipient)),
        ];
    }

    private async Task<(InterviewAgenda Agenda, ProcedureDefinition Definition)?> FindAsync(
        Procedure procedure,
        CancellationToken cancellationToken
    ) =>
        procedure.CurrentStage is { } stage
        && await agendas.FindAsync(procedure.Id, new Step(stage, procedure.Round), cancellationToken) is { } agenda
        && await procedures.FindDefinitionAsync(procedure.Id, cancellationToken) is { } definition
            ? (agenda, definition)
            : null;

    /// <summary>To everybody with an interview to come; the committee knows of them once the choice is closed.</summary>
    private static IReadOnlyList<MailOrder> Orders(
        string mail,
        Procedure procedure,
        InterviewAgenda agenda,
        People people,
        DateTimeOffset now
    )
    {
        var booked = agenda
            .Bookings.Where(booking => ArrangingRules.IsToCome(agenda, booking, now))
            .Select(booking => booking.Candidate.Value)
            .ToList();
        var members = booked.Count > 0 && agenda.ClosedAt is not null ? people.CommitteeIds : [];
        return
        [
            .. booked
                .Concat(members.Select(member => member.Value))
                .Select(recipient => new MailOrder
                {
                    Procedure = procedure.Id,
                    Kind = mail,
                    Recipient = recipient,
                    Step = agenda.Step,
                    Number = procedure.Suspensions.Count,
                }),
        ];
    }
}
