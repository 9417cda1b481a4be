using Recruitment.Correspondence;
using Recruitment.Mail;

namespace Recruitment.Stages.References;

/// <summary>Tells a candidate that what referees told can be read, and asks for a reaction; again when there is none yet.</summary>
public sealed class ReferenceFindingsMail(Letters letters, ReferenceLetters references)
    : LetterMail<ReferenceFindingsMailBody>(letters)
{
    protected override async Task<Letter?> WriteAsync(MailOrder order, CancellationToken cancellationToken) =>
        await references.ToCandidateAsync(order, FindingsLink.Name, cancellationToken)
            is { File.ReactedAt: null, Current: ReferencePhase.Reactions } letter
            ? letter
            : null;
}
