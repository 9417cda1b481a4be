using Recruitment.Correspondence;
using Recruitment.Mail;

namespace Recruitment.Stages.Checks;

/// <summary>Asks a candidate who accepted for the documents that an appointment needs.</summary>
public sealed class DocumentsAskedMail(Letters letters, CheckLetters checks) : LetterMail<DocumentsMailBody>(letters)
{
    protected override Task<Letter?> WriteAsync(MailOrder order, CancellationToken cancellationToken) =>
        checks.ToCandidateAsync(order, cancellationToken);
}
