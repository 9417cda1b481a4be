using Recruitment.Mail;

namespace Recruitment.Stages.Interviews;

/// <summary>Invites a candidate to choose a time for the interview; again when the day moved.</summary>
public sealed class InterviewInvitationMail(
    InterviewNotices notices,
    StageCorrespondence correspondence
) : IMail
{
    public string Kind => nameof(InterviewInvitationMail);

    public async Task<MailDraft?> ComposeAsync(MailOrder order, CancellationToken cancellationToken)
    {
        var notice = await notices.ToCandidateAsync(order, cancellationToken);
        return notice is null or { Booking.Cancelled: true }
            ? null
            : await correspondence.DraftAsync<InterviewInvitationMailBody>(
                notice.To,
                notice.Model with
                {
                    Link = notices.LinkOf(notice),
                }
            );
    }
}
