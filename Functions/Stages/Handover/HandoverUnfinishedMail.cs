using Recruitment.Correspondence;
using Recruitment.Mail;

namespace Recruitment.Stages.Handover;

/// <summary>Tells the recruiter that the handover ended by rule, and what was not done.</summary>
public sealed class HandoverUnfinishedMail(Letters letters, HandoverLetters handovers)
    : LetterMail<HandoverUnfinishedMailBody>(letters)
{
    protected override async Task<Letter?> WriteAsync(MailOrder order, CancellationToken cancellationToken) =>
        await handovers.FindAsync(order, cancellationToken);
}
