using Recruitment.Correspondence;
using Recruitment.Mail;

namespace Recruitment.Stages.ProgrammePhase;

/// <summary>Reminds a coach to report how a session went.</summary>
public sealed class SessionReminderMail(Letters letters, SessionLetters sessions)
    : LetterMail<SessionReminderMailBody>(letters)
{
    protected override async Task<Letter?> WriteAsync(MailOrder order, CancellationToken cancellationToken) =>
        await sessions.WriteAsync(order, cancellationToken) is { Session.Outcome: null } letter ? letter : null;
}
