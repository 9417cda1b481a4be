using Recruitment.Applicants.Applying;
using Recruitment.Candidates;
using Recruitment.Correspondence;
using Recruitment.Files;
using Recruitment.Mail;
using Recruitment.Records;

namespace Recruitment.Applicants.Arrival;

/// <summary>Reads what is told of an upload that could not be used.</summary>
public sealed class UploadLetters(Letters letters, RecordStore records, Vacancies vacancies) : IMails
{
    public IEnumerable<IMail> Mails =>
        [letters.Mail<QuarantinedCvMail>(ToRecruiterAsync), letters.Mail<VacancyNotOpenMail>(ToSenderAsync)];

    /// <summary>Whether the upload's sender is to be told, and can be.</summary>
    public static bool IsForSender(RefusedUpload upload) =>
        upload.Fault is UploadError.TooLate or UploadError.NotYetOpen && AddressRules.IsAddress(upload.Email);

    private async Task<Letter?> ToRecruiterAsync(MailOrder order, CancellationToken cancellationToken) =>
        await FindAsync(order, cancellationToken) is { } upload
        && await letters.ToPersonAsync(order, cancellationToken) is { } letter
            ? new QuarantinedCvLetter(letter) { Upload = upload }
            : null;

    private async Task<Letter?> ToSenderAsync(MailOrder order, CancellationToken cancellationToken)
    {
        var upload = await FindAsync(order, cancellationToken);
        var vacancy = await vacancies.FindAsync(order.Procedure, cancellationToken);
        return upload is { Email: { } address } && vacancy is not null
            ? new VacancyNotOpenLetter(new Letter(vacancy.Procedure, vacancy.Definition, upload.Name ?? "", address))
            {
                Upload = upload,
                Standing = vacancy.Standing,
            }
            : null;
    }

    private Task<RefusedUpload?> FindAsync(MailOrder order, CancellationToken cancellationToken) =>
        records.FindAsync<RefusedUpload>(CandidatePaths.Refused(order.Procedure, order.Step), cancellationToken);
}

/// <summary>What the recruiter reads about an upload in quarantine.</summary>
public sealed record QuarantinedCvLetter : Letter
{
    public QuarantinedCvLetter(Letter letter)
        : base(letter) { }

    public required RefusedUpload Upload { get; init; }

    /// <summary>Why, in a sentence.</summary>
    public string Reason => UploadErrorTexts.For(Upload.Fault);

    /// <summary>What the uploader would have read; null when it is not about the file.</summary>
    public string? CvReason => Upload.CvError is { } fault ? CvErrorTexts.For(fault) : null;
}

/// <summary>What somebody reads who applied by upload while the vacancy was not open.</summary>
public sealed record VacancyNotOpenLetter : Letter
{
    public VacancyNotOpenLetter(Letter letter)
        : base(letter) { }

    public required RefusedUpload Upload { get; init; }
    public required VacancyStanding Standing { get; init; }
}
