using Recruitment.Correspondence;
using Recruitment.Mail;

namespace Recruitment.Stages.TermEnd;

/// <summary>Tells the recruiter that a term ended without a decision, and what follows by law.</summary>
public sealed class TermPassedMail(Letters letters, TermLetters terms) : LetterMail<TermPassedMailBody>(letters)
{
    protected override Task<Letter?> WriteAsync(MailOrder order, CancellationToken cancellationToken) =>
        terms.OfOpenAsync(order, cancellationToken);
}
