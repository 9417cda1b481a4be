using Recruitment.Correspondence;
using Recruitment.Mail;

namespace Recruitment.Stages.TermEnd;

/// <summary>Tells the recruiter and human resources what the board decided about a term.</summary>
public sealed class TermDecidedMail(Letters letters, TermLetters terms) : LetterMail<TermDecidedMailBody>(letters)
{
    protected override Task<Letter?> WriteAsync(MailOrder order, CancellationToken cancellationToken) =>
        terms.OfDecisionAsync(order, cancellationToken);
}
