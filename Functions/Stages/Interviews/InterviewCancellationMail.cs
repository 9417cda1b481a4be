using Recruitment.Mail;

namespace Recruitment.Stages.Interviews;

/// <summary>
/// Takes an interview back from somebody's calendar, because the candidate no longer takes part: the candidate's own
/// when it goes to nobody else, else a member's of the committee.
/// </summary>
public sealed class InterviewCancellationMail(
    InterviewNotices notices,
    StageCorrespondence correspondence,
    InterviewCalendar calendar
) : IMail
{
    public string Kind => nameof(InterviewCancellationMail);

    public async Task<MailDraft?> ComposeAsync(MailOrder order, CancellationToken cancellationToken)
    {
        var notice = order.About is null
            ? await notices.ToCandidateAsync(order, cancellationToken)
            : await notices.ToMemberAsync(order, cancellationToken);
        if (notice is not { Slot: { } slot, Booking.Cancelled: true })
        {
            return null;
        }

        var candidate = await correspondence.AboutAsync(order, cancellationToken);
        var model = new InterviewCancellationMailModel
        {
            Brand = notice.To.Brand,
            Name = notice.To.Name,
            Function = notice.To.Function,
            Slot = slot,
            ToMember = order.About is not null,
            Candidate = candidate?.Name,
        };
        var draft = await correspondence.DraftAsync<InterviewCancellationMailBody>(
            notice.To,
            model
        );
        return calendar.Cancel(draft, notice);
    }
}
