using Recruitment.Correspondence;
using Recruitment.Mail;

namespace Recruitment.Stages.References;

/// <summary>Asks a referee to answer the questions about a candidate; again when there is no answer yet.</summary>
public sealed class ReferenceRequestMail(Letters letters, ReferenceLetters references)
    : LetterMail<ReferenceRequestMailBody>(letters)
{
    protected override async Task<Letter?> WriteAsync(MailOrder order, CancellationToken cancellationToken) =>
        await references.ToRefereeAsync(order, cancellationToken)
            is { Referee.AnsweredAt: null, Current: ReferencePhase.Answers } letter
            ? letter
            : null;
}
