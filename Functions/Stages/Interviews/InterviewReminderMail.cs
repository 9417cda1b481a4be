using Recruitment.Correspondence;
using Recruitment.Mail;

namespace Recruitment.Stages.Interviews;

/// <summary>Reminds a candidate who has not chosen a time yet.</summary>
public sealed class InterviewReminderMail(Letters letters, InterviewLetters interviews)
    : LetterMail<InterviewReminderMailBody>(letters)
{
    protected override async Task<Letter?> WriteAsync(MailOrder order, CancellationToken cancellationToken) =>
        await interviews.ToCandidateAsync(order, cancellationToken)
            is { Booking: { Slot: null, Cancelled: false } } letter
            ? letter
            : null;
}
