using Recruitment.Correspondence;
using Recruitment.Mail;

namespace Recruitment.Stages.TermEnd;

/// <summary>Reminds the board of a term that ends.</summary>
public sealed class TermReminderMail(Letters letters, TermLetters terms) : LetterMail<TermAskedMailBody>(letters)
{
    protected override Task<Letter?> WriteAsync(MailOrder order, CancellationToken cancellationToken) =>
        terms.OfOpenAsync(order, cancellationToken);
}
