using Recruitment.Correspondence;
using Recruitment.Mail;

namespace Recruitment.Stages.Checks;

/// <summary>Reminds human resources of documents that wait to be seen.</summary>
public sealed class ChecksReminderMail(Letters letters, CheckLetters checks) : LetterMail<ChecksMailBody>(letters)
{
    protected override Task<Letter?> WriteAsync(MailOrder order, CancellationToken cancellationToken) =>
        checks.ToPersonAsync(order, cancellationToken);
}
