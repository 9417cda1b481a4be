using Recruitment.Correspondence;
using Recruitment.Links;
using Recruitment.Mail;
using Recruitment.Procedures;
using Recruitment.Records;

namespace Recruitment.Stages.Interviews;

/// <summary>Reads what the mails about interviews are made of.</summary>
public sealed class InterviewLetters(
    Letters letters,
    AgendaRecords agendas,
    InterviewCalendar calendar,
    LinkBuilder links,
    TimeProvider clock
) : IMails
{
    public IEnumerable<IMail> Mails =>
        [
            letters.Mail<InterviewInvitationMail>(InviteAsync),
            letters.Mail<InterviewReminderMail>(RemindAsync),
            letters.Mail<InterviewTimesAddedMail>(RemindAsync),
            letters.Mail<InterviewConfirmationMail>(ConfirmAsync),
            letters.Mail<InterviewCancellationMail>(CancelAsync),
            letters.Mail<InterviewScheduleMail>(ScheduleAsync),
            letters.Mail<InterviewWishMail>(WishAsync),
            letters.Mail<InterviewPassedOnMail>(PassOnAsync),
            letters.Mail<InterviewDayMovedMail>(ToRecruiterAsync),
            letters.Mail<NextRoundByRuleMail>(),
            letters.Mail<InterviewsSuspendedMail>(SuspendedAsync),
            letters.Mail<InterviewsResumedMail>(ResumedAsync),
        ];

    private async Task<Letter?> InviteAsync(MailOrder order, CancellationToken cancellationToken) =>
        await ToCandidateAsync(order, cancellationToken) is { Booking.Cancelled: false } letter
            ? letter is { Lapsed: true }
                ? calendar.Cancel(letter)
                : letter
            : null;

    /// <summary>Null when the candidate told that none of the times suits: then the recruiter finds another.</summary>
    private async Task<Letter?> RemindAsync(MailOrder order, CancellationToken cancellationToken) =>
        await ToCandidateAsync(order, cancellationToken) is { Booking: { Slot: null, Cancelled: false } } letter
        && (letter.About?.InterviewWish is not { IsOpen: true } || order.Kind == nameof(InterviewTimesAddedMail))
            ? letter
            : null;

    /// <summary>To the recruiter; null when another time was arranged, or the candidate wrote something else since.</summary>
    private async Task<Letter?> WishAsync(MailOrder order, CancellationToken cancellationToken) =>
        await ToMemberAsync(order, cancellationToken) is { About.InterviewWish: { IsOpen: true } wish } letter
        && wish.Number == order.Number
            ? letter with
            {
                Link = links.For(DashboardAddress.Of(order.Procedure)),
            }
            : null;

    private async Task<Letter?> ConfirmAsync(MailOrder order, CancellationToken cancellationToken) =>
        await ToCandidateAsync(order, cancellationToken) is { Slot: not null, Booking.Cancelled: false } letter
            ? calendar.Invite(letter with { Link = letter.Agenda.ClosedAt is null ? letter.Link : null })
            : null;

    private async Task<Letter?> CancelAsync(MailOrder order, CancellationToken cancellationToken)
    {
        var letter = order.About is null
            ? await ToCandidateAsync(order, cancellationToken)
            : await ToMemberAsync(order, cancellationToken);
        return letter is { Slot: not null, Booking.Cancelled: true } ? calendar.Cancel(letter) : null;
    }

    private async Task<Letter?> ScheduleAsync(MailOrder order, CancellationToken cancellationToken) =>
        await ToMemberAsync(order, cancellationToken)
            is { Slot: not null, Booking.Cancelled: false, About: not null } letter
            ? calendar.Invite(letter)
            : null;

    private async Task<Letter?> PassOnAsync(MailOrder order, CancellationToken cancellationToken)
    {
        if (await ToFormerMemberAsync(order, cancellationToken) is not { Slot: not null } letter)
        {
            return null;
        }

        // A calendar takes a cancellation only for a later change than the one that it knows.
        var booking = letter.Booking with
        {
            Sequence = letter.Booking.Sequence + 1,
        };
        return calendar.Cancel(letter with { Booking = booking });
    }

    private async Task<Letter?> ToRecruiterAsync(MailOrder order, CancellationToken cancellationToken) =>
        await letters.ToPersonAsync(order, cancellationToken) is { } letter
        && await agendas.FindAsync(order.Procedure, order.Step, cancellationToken) is { } agenda
            ? new InterviewDayMovedLetter(letter) { Agenda = agenda }
            : null;

    /// <summary>Null when the procedure went on before it was told.</summary>
    private async Task<Letter?> SuspendedAsync(MailOrder order, CancellationToken cancellationToken) =>
        await ToAllAsync(order, cancellationToken) is { Procedure.State: ProcedureState.Suspended } letter
            ? letter
            : null;

    /// <summary>Null when the procedure was suspended again before it was told, or nothing of it is left.</summary>
    private async Task<Letter?> ResumedAsync(MailOrder order, CancellationToken cancellationToken) =>
        await ToAllAsync(order, cancellationToken) is { Procedure.State: ProcedureState.Running } letter
            ? letter
            : null;

    /// <summary>To a candidate about their own interview, or to a member about all; null when none is to come.</summary>
    private async Task<InterviewsLetter?> ToAllAsync(MailOrder order, CancellationToken cancellationToken)
    {
        var agenda = await agendas.FindAsync(order.Procedure, order.Step, cancellationToken);
        var own = agenda?.BookingOf(new CandidateId(order.Recipient));
        var letter = own is null
            ? await letters.ToPersonAsync(order, cancellationToken)
            : await letters.ToCandidateAsync(order, cancellationToken);
        if (agenda is null || letter is null)
        {
            return null;
        }

        var now = clock.GetUtcNow();
        var slots = agenda.Slots.Where(slot =>
            slot.Start > now && (own is null ? !agenda.IsFree(slot) : own.Holds(slot.Id))
        );
        return new InterviewsLetter(letter) { Slots = [.. slots] } is { Slots.Count: > 0 } found ? found : null;
    }

    /// <summary>To the candidate, with the link to choose; null when they or the agenda are no longer there.</summary>
    private async Task<InterviewLetter?> ToCandidateAsync(MailOrder order, CancellationToken cancellationToken)
    {
        var letter = await letters.ToCandidateAsync(order, cancellationToken);
        var candidate = new CandidateId(order.Recipient);
        var link = new Link(SlotLink.Name, order.Procedure, order.Step, order.Recipient);
        return await FindAsync(order, letter, candidate, cancellationToken) is { } found
            ? found with
            {
                Link = links.For(link),
            }
            : null;
    }

    /// <summary>To a member of the committee, about a candidate's interview.</summary>
    private async Task<InterviewLetter?> ToMemberAsync(MailOrder order, CancellationToken cancellationToken)
    {
        var letter = await letters.ToPersonAsync(order, cancellationToken);
        return order.About is { } candidate ? await FindAsync(order, letter, candidate, cancellationToken) : null;
    }

    /// <summary>To somebody who was a member, about an interview that they no longer hold.</summary>
    private async Task<InterviewLetter?> ToFormerMemberAsync(MailOrder order, CancellationToken cancellationToken) =>
        order.About is { } candidate
            ? await FindAsync(
                order,
                await letters.ToFormerAsync(order, cancellationToken),
                candidate,
                cancellationToken
            )
            : null;

    private async Task<InterviewLetter?> FindAsync(
        MailOrder order,
        Letter? letter,
        CandidateId candidate,
        CancellationToken cancellationToken
    )
    {
        var agenda = await agendas.FindAsync(order.Procedure, order.Step, cancellationToken);
        return letter is not null && agenda?.BookingOf(candidate) is { } booking
            ? new InterviewLetter(letter)
            {
                Agenda = agenda,
                Booking = booking,
                ToMember = order.About is not null,
            }
            : null;
    }
}
