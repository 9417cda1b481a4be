using Recruitment.Correspondence;
using Recruitment.Mail;

namespace Recruitment.Stages.References;

/// <summary>Tells the recruiter that something about a candidate's references has not come by the deadline.</summary>
public sealed class ReferencesEscalationMail(Letters letters, ReferenceLetters references)
    : LetterMail<ReferencesEscalationMailBody>(letters)
{
    protected override async Task<Letter?> WriteAsync(MailOrder order, CancellationToken cancellationToken) =>
        await references.ToRecruiterAsync(order, cancellationToken);
}
