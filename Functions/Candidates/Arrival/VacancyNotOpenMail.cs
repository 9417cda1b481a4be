using Recruitment.Candidates.Applying;
using Recruitment.Candidates.Outcomes;
using Recruitment.Mail;
using Recruitment.Records;

namespace Recruitment.Candidates.Arrival;

/// <summary>Tells somebody who applied by upload that the vacancy was not open: closed, or not open yet.</summary>
public sealed class VacancyNotOpenMail(
    RecordStore records,
    Vacancies vacancies,
    CandidateLetters letters
) : IMail
{
    public string Kind => nameof(VacancyNotOpenMail);

    /// <summary>Whether the upload's sender is to be told, and can be.</summary>
    public static bool IsFor(RefusedUpload upload) =>
        upload.Fault is UploadFault.TooLate or UploadFault.NotYetOpen
        && ApplicationRules.IsEmail(upload.Email);

    public async Task<MailDraft?> ComposeAsync(MailOrder order, CancellationToken cancellationToken)
    {
        var path = CandidatePaths.Refused(order.Procedure, order.Step);
        var upload = await records.FindAsync<RefusedUpload>(path, cancellationToken);
        var vacancy = await vacancies.FindAsync(order.Procedure, cancellationToken);
        return upload is { Email: { } address } && vacancy is not null
            ? await letters.DraftAsync<VacancyNotOpenMailBody>(
                new VacancyNotOpenModel(upload, vacancy),
                vacancy.Definition,
                upload.Name ?? "",
                address
            )
            : null;
    }
}
