using Recruitment.Correspondence;
using Recruitment.Mail;

namespace Recruitment.Stages.TermEnd;

/// <summary>Alarms the recruiter, every working day, that there is no decision about a term that ends.</summary>
public sealed class TermAlarmMail(Letters letters, TermLetters terms) : LetterMail<TermAlarmMailBody>(letters)
{
    protected override Task<Letter?> WriteAsync(MailOrder order, CancellationToken cancellationToken) =>
        terms.OfOpenAsync(order, cancellationToken);
}
