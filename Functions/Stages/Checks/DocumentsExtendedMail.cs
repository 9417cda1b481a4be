using Recruitment.Correspondence;
using Recruitment.Mail;

namespace Recruitment.Stages.Checks;

/// <summary>Gives a candidate extra time, once.</summary>
public sealed class DocumentsExtendedMail(Letters letters, CheckLetters checks) : LetterMail<DocumentsMailBody>(letters)
{
    protected override Task<Letter?> WriteAsync(MailOrder order, CancellationToken cancellationToken) =>
        checks.ToCandidateAsync(order, cancellationToken);
}
