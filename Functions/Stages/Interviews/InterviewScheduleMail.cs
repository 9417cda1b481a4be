using Recruitment.Correspondence;
using Recruitment.Mail;

namespace Recruitment.Stages.Interviews;

/// <summary>
/// Invites a member of the committee to one interview, with that day's agenda. One mail for each interview, because a
/// calendar takes one event from a mail and must be able to take back that one.
/// </summary>
public sealed class InterviewScheduleMail(Letters letters, InterviewLetters interviews, InterviewCalendar calendar)
    : LetterMail<InterviewScheduleMailBody>(letters)
{
    protected override async Task<Letter?> WriteAsync(MailOrder order, CancellationToken cancellationToken) =>
        await interviews.ToMemberAsync(order, cancellationToken)
            is { Slot: not null, Booking.Cancelled: false, About: not null } letter
            ? calendar.Invite(letter)
            : null;
}
