using Recruitment.Correspondence;
using Recruitment.Mail;

namespace Recruitment.Stages.Handover;

/// <summary>Tells the recruiter what of the handover is overdue.</summary>
public sealed class HandoverOverdueMail(Letters letters, HandoverLetters handovers)
    : LetterMail<HandoverOverdueMailBody>(letters)
{
    protected override async Task<Letter?> WriteAsync(MailOrder order, CancellationToken cancellationToken) =>
        await handovers.FindAsync(order, cancellationToken);
}
