using Recruitment.Calendar;
using Recruitment.Mail;

namespace Recruitment.Stages.Interviews;

/// <summary>Puts an interview into a mail as an appointment for the reader's calendar.</summary>
public sealed class InterviewCalendar(TimeProvider clock)
{
    /// <summary>The mail with an invitation, which replaces an earlier one of the same candidate.</summary>
    public MailDraft Invite(MailDraft mail, InterviewNotice notice) => With(mail, notice, false);

    /// <summary>The mail with a cancellation of what was invited to.</summary>
    public MailDraft Cancel(MailDraft mail, InterviewNotice notice) => With(mail, notice, true);

    private MailDraft With(MailDraft mail, InterviewNotice notice, bool cancelled)
    {
        var agenda = notice.Agenda;
        var slot = notice.Slot ?? throw new ArgumentException("There is no slot.", nameof(notice));
        var organisation = notice.To.Definition.Organisation;
        var invitation = new CalendarInvitation
        {
            // Without the round, so that a later round's invitation replaces what is left of an earlier one.
            Uid = CalendarInvitation.UidOf(
                agenda.Procedure.Value,
                agenda.Stage,
                notice.Booking.Candidate.Value
            ),
            Sequence = notice.Booking.Sequence,
            Stamp = clock.GetUtcNow(),
            Start = slot.Start,
            End = slot.End,
            Summary = InterviewTexts.Resources.With("InterviewSummary", notice.To.Function),
            Location = notice.Location,
            Organiser = new CalendarParty(organisation.Name, organisation.ReplyTo),
            Attendees = [new CalendarParty(notice.To.Name, notice.To.Address)],
            Cancelled = cancelled,
        };
        return mail with { Calendar = invitation.Write(), CalendarMethod = invitation.Method };
    }
}
