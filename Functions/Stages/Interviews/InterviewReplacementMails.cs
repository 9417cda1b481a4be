using Recruitment.Committee.Replacing;
using Recruitment.Mail;
using Recruitment.Procedures;
using Recruitment.Records;

namespace Recruitment.Stages.Interviews;

/// <summary>
/// Takes the interviews to come out of the calendar of a member who was replaced, and puts them into the successor's.
/// While candidates still choose, the committee knows of none.
/// </summary>
public sealed class InterviewReplacementMails(ProcedureRecords procedures, AgendaRecords agendas, TimeProvider clock)
    : IReplacementMails
{
    public async Task<IReadOnlyList<MailOrder>> OfAsync(ReplacementCall call, CancellationToken cancellationToken)
    {
        var definition = await procedures.GetDefinitionAsync(call.Procedure, cancellationToken);
        var procedure = await procedures.GetAsync(call.Procedure, cancellationToken);
        if (procedure.CurrentStage is not { } stage || !definition.People.CommitteeIds.Contains(call.Successor))
        {
            return [];
        }

        var step = new Step(stage, procedure.Round);
        return await agendas.FindAsync(call.Procedure, step, cancellationToken) is { ClosedAt: not null } agenda
            ? [.. agenda.Bookings.Where(b => IsToCome(agenda, b)).SelectMany(b => Orders(call, step, b))]
            : [];
    }

    private bool IsToCome(InterviewAgenda agenda, Booking booking) =>
        !booking.Cancelled && agenda.Slot(booking.Slot)?.Start > clock.GetUtcNow();

    private static IEnumerable<MailOrder> Orders(ReplacementCall call, string step, Booking booking) =>
        [
            Order(call, step, booking, nameof(InterviewPassedOnMail), call.Former),
            Order(call, step, booking, nameof(InterviewScheduleMail), call.Successor),
        ];

    private static MailOrder Order(ReplacementCall call, string step, Booking booking, string kind, PersonId person) =>
        new()
        {
            Procedure = call.Procedure,
            Kind = kind,
            Recipient = person.Value,
            Step = step,
            About = booking.Candidate,
            Number = booking.Sequence,
        };
}
