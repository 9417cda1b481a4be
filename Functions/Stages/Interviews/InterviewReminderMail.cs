using Recruitment.Mail;

namespace Recruitment.Stages.Interviews;

/// <summary>Reminds a candidate who has not chosen a time yet.</summary>
public sealed class InterviewReminderMail(
    InterviewNotices notices,
    StageCorrespondence correspondence
) : IMail
{
    public string Kind => nameof(InterviewReminderMail);

    public async Task<MailDraft?> ComposeAsync(MailOrder order, CancellationToken cancellationToken)
    {
        var notice = await notices.ToCandidateAsync(order, cancellationToken);
        return notice is { Booking: { Slot: null, Cancelled: false } }
            ? await correspondence.DraftAsync<InterviewReminderMailBody>(
                notice.To,
                notice.Model with
                {
                    Link = notices.LinkOf(notice),
                }
            )
            : null;
    }
}
