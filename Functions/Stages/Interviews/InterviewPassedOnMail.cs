using Recruitment.Correspondence;
using Recruitment.Mail;

namespace Recruitment.Stages.Interviews;

/// <summary>Takes an interview back from the calendar of a member whose place somebody else has taken.</summary>
public sealed class InterviewPassedOnMail(Letters letters, InterviewLetters interviews, InterviewCalendar calendar)
    : LetterMail<InterviewPassedOnMailBody>(letters)
{
    protected override async Task<Letter?> WriteAsync(MailOrder order, CancellationToken cancellationToken)
    {
        if (await interviews.ToFormerMemberAsync(order, cancellationToken) is not { Slot: not null } letter)
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
}
