using Recruitment.Correspondence;
using Recruitment.Mail;

namespace Recruitment.Stages.Appointment;

/// <summary>Confirms the appointment to the candidate, with what happens around the start.</summary>
public sealed class AppointmentMail(Letters letters) : LetterMail<AppointmentMailBody>(letters)
{
    protected override Task<Letter?> WriteAsync(MailOrder order, CancellationToken cancellationToken) =>
        Letters.ToCandidateAsync(order, cancellationToken);
}
