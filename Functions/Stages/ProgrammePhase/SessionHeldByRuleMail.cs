using Recruitment.Correspondence;
using Recruitment.Mail;

namespace Recruitment.Stages.ProgrammePhase;

/// <summary>Tells the recruiter that a session counts as held, because no coach reported.</summary>
public sealed class SessionHeldByRuleMail(Letters letters, SessionLetters sessions)
    : LetterMail<SessionHeldByRuleMailBody>(letters)
{
    protected override async Task<Letter?> WriteAsync(MailOrder order, CancellationToken cancellationToken) =>
        await sessions.WriteAsync(order, cancellationToken) is { Session.Outcome: SessionOutcome.HeldByRule } letter
            ? letter
            : null;
}
