using Recruitment.Correspondence;
using Recruitment.Mail;

namespace Recruitment.Stages.ProgrammePhase;

/// <summary>Takes a session back from somebody's calendar: it was cancelled, or their team no longer takes part.</summary>
public sealed class SessionCancellationMail(Letters letters, SessionLetters sessions, SessionCalendar calendar)
    : LetterMail<SessionCancellationMailBody>(letters)
{
    protected override async Task<Letter?> WriteAsync(MailOrder order, CancellationToken cancellationToken) =>
        await sessions.WriteAsync(order, cancellationToken) is { } letter
            ? calendar.Cancel(letter, order.Recipient)
            : null;
}
