using Recruitment.Correspondence;
using Recruitment.Mail;

namespace Recruitment.Stages.Handover;

/// <summary>Invites to the shadowing or a meeting, for the calendar.</summary>
public sealed class HandoverInvitationMail(Letters letters, HandoverLetters handovers)
    : LetterMail<HandoverInvitationMailBody>(letters)
{
    protected override async Task<Letter?> WriteAsync(MailOrder order, CancellationToken cancellationToken) =>
        await handovers.InviteAsync(order, cancellationToken);
}
