using Recruitment.Correspondence;
using Recruitment.Mail;

namespace Recruitment.Stages.Interviews;

/// <summary>
/// Invites a candidate to choose a time for the interview; again when the day moved, which takes what was chosen before
/// from the calendar.
/// </summary>
public sealed class InterviewInvitationMail(Letters letters, InterviewLetters interviews, InterviewCalendar calendar)
    : LetterMail<InterviewInvitationMailBody>(letters)
{
    protected override async Task<Letter?> WriteAsync(MailOrder order, CancellationToken cancellationToken) =>
        await interviews.ToCandidateAsync(order, cancellationToken) is { Booking.Cancelled: false } letter
            ? letter is { Lapsed: true }
                ? calendar.Cancel(letter)
                : letter
            : null;
}
