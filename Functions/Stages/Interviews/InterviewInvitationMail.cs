using Recruitment.Correspondence;
using Recruitment.Mail;

namespace Recruitment.Stages.Interviews;

/// <summary>Invites a candidate to choose a time for the interview; again when the day moved.</summary>
public sealed class InterviewInvitationMail(Letters letters, InterviewLetters interviews)
    : LetterMail<InterviewInvitationMailBody>(letters)
{
    protected override async Task<Letter?> WriteAsync(
        MailOrder order,
        CancellationToken cancellationToken
    ) =>
        await interviews.ToCandidateAsync(order, cancellationToken)
            is { Booking.Cancelled: false } letter
            ? letter
            : null;
}
