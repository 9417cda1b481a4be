using Recruitment.Correspondence;
using Recruitment.Mail;

namespace Recruitment.Stages.Checks;

/// <summary>Tells a candidate that documents must be handed in anew, and why.</summary>
public sealed class DocumentsReturnedMail(Letters letters, CheckLetters checks) : LetterMail<DocumentsMailBody>(letters)
{
    protected override Task<Letter?> WriteAsync(MailOrder order, CancellationToken cancellationToken) =>
        checks.ToCandidateAsync(order, cancellationToken);
}
