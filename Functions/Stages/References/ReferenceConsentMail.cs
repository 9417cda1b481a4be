using Recruitment.Correspondence;
using Recruitment.Mail;

namespace Recruitment.Stages.References;

/// <summary>Asks a candidate whether referees may be asked, and whom; again when there is no answer yet.</summary>
public sealed class ReferenceConsentMail(Letters letters, ReferenceLetters references)
    : LetterMail<ReferenceConsentMailBody>(letters)
{
    protected override async Task<Letter?> WriteAsync(MailOrder order, CancellationToken cancellationToken) =>
        await references.ToCandidateAsync(order, ConsentLink.Name, cancellationToken)
            is { File.Consents: null, Current: ReferencePhase.Consent } letter
            ? letter
            : null;
}
