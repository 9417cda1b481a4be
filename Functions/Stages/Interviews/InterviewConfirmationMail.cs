using Recruitment.Mail;

namespace Recruitment.Stages.Interviews;

/// <summary>Confirms to a candidate the time that they chose or were given, with an invitation for the calendar.</summary>
public sealed class InterviewConfirmationMail(
    InterviewNotices notices,
    StageCorrespondence correspondence,
    InterviewCalendar calendar
) : IMail
{
    public string Kind => nameof(InterviewConfirmationMail);

    public async Task<MailDraft?> ComposeAsync(MailOrder order, CancellationToken cancellationToken)
    {
        var notice = await notices.ToCandidateAsync(order, cancellationToken);
        if (notice is null or { Slot: null } or { Booking.Cancelled: true })
        {
            return null;
        }

        var model = notice.Model with
        {
            Link = notice.Agenda.ClosedAt is null ? notices.LinkOf(notice) : null,
        };
        var draft = await correspondence.DraftAsync<InterviewConfirmationMailBody>(
            notice.To,
            model
        );
        return calendar.Invite(draft, notice);
    }
}
