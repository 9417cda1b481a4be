using Recruitment.Correspondence;
using Recruitment.Mail;

namespace Recruitment.Stages.Checks;

/// <summary>Asks human resources to look at what a candidate handed in.</summary>
public sealed class ChecksAskedMail(Letters letters, CheckLetters checks) : LetterMail<ChecksMailBody>(letters)
{
    protected override Task<Letter?> WriteAsync(MailOrder order, CancellationToken cancellationToken) =>
        checks.ToPersonAsync(order, cancellationToken);
}
