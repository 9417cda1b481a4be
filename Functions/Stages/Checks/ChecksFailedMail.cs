using Recruitment.Correspondence;
using Recruitment.Mail;

namespace Recruitment.Stages.Checks;

/// <summary>Tells the recruiter that somebody who accepted cannot be appointed.</summary>
public sealed class ChecksFailedMail(Letters letters, CheckLetters checks) : LetterMail<ChecksFailedMailBody>(letters)
{
    protected override Task<Letter?> WriteAsync(MailOrder order, CancellationToken cancellationToken) =>
        checks.ToPersonAsync(order, cancellationToken);
}
