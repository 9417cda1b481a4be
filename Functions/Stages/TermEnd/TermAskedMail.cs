using Recruitment.Correspondence;
using Recruitment.Mail;

namespace Recruitment.Stages.TermEnd;

/// <summary>Asks the board to decide about a term that ends.</summary>
public sealed class TermAskedMail(Letters letters, TermLetters terms) : LetterMail<TermAskedMailBody>(letters)
{
    protected override Task<Letter?> WriteAsync(MailOrder order, CancellationToken cancellationToken) =>
        terms.OfOpenAsync(order, cancellationToken);
}
