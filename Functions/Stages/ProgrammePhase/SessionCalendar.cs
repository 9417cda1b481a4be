using Recruitment.Calendar;
using Recruitment.Definition;

namespace Recruitment.Stages.ProgrammePhase;

/// <summary>
/// Puts a session into a mail as an appointment for the reader's calendar. The recruiter, who does not take part, gets
/// none.
/// </summary>
public sealed class SessionCalendar(TimeProvider clock)
{
    /// <summary>With an invitation, which replaces an earlier one of the same reader.</summary>
    public SessionLetter Invite(SessionLetter letter, string recipient) =>
        With(letter, recipient, letter.Session.Sequence, cancelled: false);

    /// <summary>With a cancellation of what was invited to, for one reader or for all.</summary>
    public SessionLetter Cancel(SessionLetter letter, string recipient) =>
        With(
            letter,
            recipient,
            // A session that goes on without this reader has no version of its own for that.
            letter.Gone
                ? letter.Session.Sequence + 1
                : letter.Session.Sequence,
            cancelled: true
        );

    private SessionLetter With(SessionLetter letter, string recipient, int sequence, bool cancelled)
    {
        if (recipient == People.RecruiterId.Value)
        {
            return letter;
        }

        var (agenda, session) = (letter.Agenda, letter.Session);
        var organisation = letter.Definition.Organisation;
        return letter with
        {
            Invitation = new CalendarInvitation
            {
                // Without the round, so that a later round's invitation replaces what is left of an earlier one.
                Uid = CalendarInvitation.UidOf(agenda.Procedure.Value, agenda.Stage, $"{session.Number}", recipient),
                Sequence = sequence,
                Stamp = clock.GetUtcNow(),
                Start = session.Start,
                End = session.End,
                Summary = $"{letter.Plan.Title}: {letter.Function}",
                Location = letter.Plan.Location,
                Organiser = new CalendarParty(organisation.Name, organisation.ReplyTo),
                Attendees = [new CalendarParty(letter.Name, letter.Address)],
                Cancelled = cancelled,
            },
        };
    }
}
