using Recruitment.Correspondence;
using Recruitment.Mail;

namespace Recruitment.Stages.Appointment;

/// <summary>Tells somebody of the organisation who was appointed.</summary>
public sealed class AppointmentNoticeMail(Letters letters) : LetterMail<AppointmentNoticeMailBody>(letters)
{
    protected override async Task<Letter?> WriteAsync(MailOrder order, CancellationToken cancellationToken) =>
        await Letters.ToPersonAsync(order, cancellationToken) is { About: not null } letter ? letter : null;
}
