using Recruitment.Links;
using Recruitment.Mail;
using Recruitment.Records;

namespace Recruitment.Stages.Interviews;

/// <summary>Reads what the mails about interviews are made of.</summary>
public sealed class InterviewNotices(
    StageCorrespondence correspondence,
    AgendaRecords agendas,
    LinkBuilder links
)
{
    /// <summary>For a mail to the candidate; null when they or the agenda are no longer there.</summary>
    public async Task<InterviewNotice?> ToCandidateAsync(
        MailOrder order,
        CancellationToken cancellationToken
    ) =>
        await NoticeAsync(
            order,
            new CandidateId(order.Recipient),
            await correspondence.CandidateAsync(order, cancellationToken),
            cancellationToken
        );

    /// <summary>For a mail to a member of the committee about a candidate's interview.</summary>
    public async Task<InterviewNotice?> ToMemberAsync(
        MailOrder order,
        CancellationToken cancellationToken
    ) =>
        order.About is { } about
            ? await NoticeAsync(
                order,
                about,
                await correspondence.PersonAsync(order, cancellationToken),
                cancellationToken
            )
            : null;

    /// <summary>The candidate's link to choose a slot.</summary>
    public Uri LinkOf(InterviewNotice notice) =>
        links.For(
            new Link(
                SlotLink.Name,
                notice.Agenda.Procedure,
                notice.Agenda.Step,
                notice.Booking.Candidate.Value
            )
        );

    private async Task<InterviewNotice?> NoticeAsync(
        MailOrder order,
        CandidateId candidate,
        Addressee? to,
        CancellationToken cancellationToken
    )
    {
        var agenda = await agendas.FindAsync(order.Procedure, order.Step, cancellationToken);
        return to is not null && agenda?.BookingOf(candidate) is { } booking
            ? new InterviewNotice(to, agenda, booking, agenda.Slot(booking.Slot))
            : null;
    }
}
