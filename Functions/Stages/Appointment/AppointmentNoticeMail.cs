using Recruitment.Mail;

namespace Recruitment.Stages.Appointment;

/// <summary>Tells somebody of the organisation who was appointed.</summary>
public sealed class AppointmentNoticeMail(StageCorrespondence correspondence) : IMail
{
    public string Kind => nameof(AppointmentNoticeMail);

    public async Task<MailDraft?> ComposeAsync(
        MailOrder order,
        CancellationToken cancellationToken
    ) =>
        await correspondence.PersonAsync(order, cancellationToken) is { } to
        && await correspondence.AboutAsync(order, cancellationToken) is { } appointed
            ? await correspondence.DraftAsync<AppointmentNoticeMailBody>(
                to,
                AppointmentModel.Of(to, appointed.Name)
            )
            : null;
}
