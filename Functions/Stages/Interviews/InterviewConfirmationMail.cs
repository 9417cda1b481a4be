using Recruitment.Correspondence;
using Recruitment.Mail;

namespace Recruitment.Stages.Interviews;

/// <summary>Confirms to a candidate the time that they chose or were given, with an invitation for the calendar.</summary>
public sealed class InterviewConfirmationMail(Letters letters, InterviewLetters interviews, InterviewCalendar calendar)
    : LetterMail<InterviewConfirmationMailBody>(letters)
{
    protected override async Task<Letter?> WriteAsync(MailOrder order, CancellationToken cancellationToken) =>
        await interviews.ToCandidateAsync(order, cancellationToken)
            is { Slot: not null, Booking.Cancelled: false } letter
            ? calendar.Invite(letter with { Link = letter.Agenda.ClosedAt is null ? letter.Link : null })
            : null;
}
