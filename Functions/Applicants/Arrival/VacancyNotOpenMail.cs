using Recruitment.Applicants.Applying;
using Recruitment.Candidates;
using Recruitment.Correspondence;
using Recruitment.Mail;
using Recruitment.Records;

namespace Recruitment.Applicants.Arrival;

/// <summary>Tells somebody who applied by upload that the vacancy was not open: closed, or not open yet.</summary>
public sealed class VacancyNotOpenMail(Letters letters, RecordStore records, Vacancies vacancies)
    : LetterMail<VacancyNotOpenMailBody>(letters)
{
    /// <summary>Whether the upload's sender is to be told, and can be.</summary>
    public static bool IsFor(RefusedUpload upload) =>
        upload.Fault is UploadFault.TooLate or UploadFault.NotYetOpen && ApplicationRules.IsEmail(upload.Email);

    protected override async Task<Letter?> WriteAsync(MailOrder order, CancellationToken cancellationToken)
    {
        var path = CandidatePaths.Refused(order.Procedure, order.Step);
        var upload = await records.FindAsync<RefusedUpload>(path, cancellationToken);
        var vacancy = await vacancies.FindAsync(order.Procedure, cancellationToken);
        return upload is { Email: { } address } && vacancy is not null
            ? new VacancyNotOpenLetter(new Letter(vacancy.Procedure, vacancy.Definition, upload.Name ?? "", address))
            {
                Upload = upload,
                Standing = vacancy.Standing,
            }
            : null;
    }
}
