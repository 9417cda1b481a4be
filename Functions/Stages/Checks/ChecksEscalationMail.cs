using Recruitment.Correspondence;
using Recruitment.Mail;

namespace Recruitment.Stages.Checks;

/// <summary>Tells the recruiter that the deadline of the checks passed, and who must act.</summary>
public sealed class ChecksEscalationMail(Letters letters, CheckLetters checks)
    : LetterMail<ChecksEscalationMailBody>(letters)
{
    protected override Task<Letter?> WriteAsync(MailOrder order, CancellationToken cancellationToken) =>
        checks.ToPersonAsync(order, cancellationToken);
}
