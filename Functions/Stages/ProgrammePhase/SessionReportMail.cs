using Recruitment.Correspondence;
using Recruitment.Mail;

namespace Recruitment.Stages.ProgrammePhase;

/// <summary>Asks a coach how a session went that is over.</summary>
public sealed class SessionReportMail(Letters letters, SessionLetters sessions)
    : LetterMail<SessionReportMailBody>(letters)
{
    protected override async Task<Letter?> WriteAsync(MailOrder order, CancellationToken cancellationToken) =>
        await sessions.WriteAsync(order, cancellationToken) is { Session.Outcome: null } letter ? letter : null;
}
