using Recruitment.Mail;

namespace Recruitment.Stages.Appointment;

/// <summary>Confirms the appointment to the candidate, with what happens around the start.</summary>
public sealed class AppointmentMail(StageCorrespondence correspondence) : IMail
{
    public string Kind => nameof(AppointmentMail);

    public async Task<MailDraft?> ComposeAsync(
        MailOrder order,
        CancellationToken cancellationToken
    ) =>
        await correspondence.CandidateAsync(order, cancellationToken) is { } to
            ? await correspondence.DraftAsync<AppointmentMailBody>(
                to,
                AppointmentModel.Of(to, to.Name)
            )
            : null;
}
