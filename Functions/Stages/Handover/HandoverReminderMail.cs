using Recruitment.Correspondence;
using Recruitment.Mail;

namespace Recruitment.Stages.Handover;

/// <summary>Reminds of what is still open on the checklist.</summary>
public sealed class HandoverReminderMail(Letters letters, HandoverLetters handovers)
    : LetterMail<HandoverReminderMailBody>(letters)
{
    protected override async Task<Letter?> WriteAsync(MailOrder order, CancellationToken cancellationToken) =>
        await handovers.FindAsync(order, cancellationToken);
}
