using Recruitment.Correspondence;
using Recruitment.Mail;

namespace Recruitment.Stages.ProgrammePhase;

/// <summary>
/// Invites a team or a coach to a session, and again when it moved; the recruiter hears of it when it moved. With an
/// appointment for the calendar.
/// </summary>
public sealed class SessionInvitationMail(Letters letters, SessionLetters sessions, SessionCalendar calendar)
    : LetterMail<SessionInvitationMailBody>(letters)
{
    protected override async Task<Letter?> WriteAsync(MailOrder order, CancellationToken cancellationToken) =>
        await sessions.WriteAsync(order, cancellationToken) is { Session.Outcome: null } letter
            ? calendar.Invite(letter, order.Recipient)
            : null;
}
