using Recruitment.Correspondence;
using Recruitment.Mail;

namespace Recruitment.Stages.Interviews;

/// <summary>
/// Takes an interview back from somebody's calendar, because the candidate no longer takes part: the candidate's own
/// when it goes to nobody else, else a member's of the committee.
/// </summary>
public sealed class InterviewCancellationMail(Letters letters, InterviewLetters interviews, InterviewCalendar calendar)
    : LetterMail<InterviewCancellationMailBody>(letters)
{
    protected override async Task<Letter?> WriteAsync(MailOrder order, CancellationToken cancellationToken)
    {
        var letter = order.About is null
            ? await interviews.ToCandidateAsync(order, cancellationToken)
            : await interviews.ToMemberAsync(order, cancellationToken);
        return letter is { Slot: not null, Booking.Cancelled: true } ? calendar.Cancel(letter) : null;
    }
}
