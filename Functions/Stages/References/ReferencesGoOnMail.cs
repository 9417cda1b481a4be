using Recruitment.Correspondence;
using Recruitment.Mail;

namespace Recruitment.Stages.References;

/// <summary>Tells the recruiter that the procedure goes on without something about a candidate's references.</summary>
public sealed class ReferencesGoOnMail(Letters letters, ReferenceLetters references)
    : LetterMail<ReferencesGoOnMailBody>(letters)
{
    protected override async Task<Letter?> WriteAsync(MailOrder order, CancellationToken cancellationToken) =>
        await references.ToRecruiterAsync(order, cancellationToken);
}
