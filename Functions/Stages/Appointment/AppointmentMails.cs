using Recruitment.Correspondence;
using Recruitment.Mail;

namespace Recruitment.Stages.Appointment;

/// <summary>Who hears of an appointment.</summary>
public sealed class AppointmentMails(Letters letters) : IMails
{
    public IEnumerable<IMail> Mails =>
        [letters.Mail<AppointmentMail>(letters.ToCandidateAsync), letters.Mail<AppointmentNoticeMail>(ToPersonAsync)];

    /// <summary>Null when who was appointed has been erased.</summary>
    private async Task<Letter?> ToPersonAsync(MailOrder order, CancellationToken cancellationToken) =>
        await letters.ToPersonAsync(order, cancellationToken) is { About: not null } letter ? letter : null;
}
