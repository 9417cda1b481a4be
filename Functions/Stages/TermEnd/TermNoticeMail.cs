using Recruitment.Correspondence;
using Recruitment.Mail;

namespace Recruitment.Stages.TermEnd;

/// <summary>The notice in writing to the appointed: whether the contract goes on, and on which terms (BW 7:668(1)).</summary>
public sealed class TermNoticeMail(Letters letters, TermLetters terms) : LetterMail<TermNoticeMailBody>(letters)
{
    protected override Task<Letter?> WriteAsync(MailOrder order, CancellationToken cancellationToken) =>
        terms.OfDecisionAsync(order, cancellationToken);
}
