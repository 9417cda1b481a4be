using Recruitment.Correspondence;
using Recruitment.Mail;

namespace Recruitment.Stages.Checks;

/// <summary>Reminds a candidate of the documents that are still missing.</summary>
public sealed class DocumentsReminderMail(Letters letters, CheckLetters checks) : LetterMail<DocumentsMailBody>(letters)
{
    protected override Task<Letter?> WriteAsync(MailOrder order, CancellationToken cancellationToken) =>
        checks.ToCandidateAsync(order, cancellationToken);
}
