using Recruitment.Correspondence;
using Recruitment.Mail;

namespace Recruitment.Stages.ProgrammePhase;

/// <summary>Tells the recruiter that no coach reported how a session went.</summary>
public sealed class SessionEscalationMail(Letters letters, SessionLetters sessions)
    : LetterMail<SessionEscalationMailBody>(letters)
{
    protected override async Task<Letter?> WriteAsync(MailOrder order, CancellationToken cancellationToken) =>
        await sessions.WriteAsync(order, cancellationToken) is { Session.Outcome: null } letter ? letter : null;
}
