using Recruitment.Correspondence;
using Recruitment.Mail;

namespace Recruitment.Stages.Handover;

/// <summary>Tells the appointed and who hand over what is planned around the start.</summary>
public sealed class HandoverMail(Letters letters, HandoverLetters handovers) : LetterMail<HandoverMailBody>(letters)
{
    protected override async Task<Letter?> WriteAsync(MailOrder order, CancellationToken cancellationToken) =>
        await handovers.FindAsync(order, cancellationToken);
}
