using Recruitment.Candidates;
using Recruitment.Correspondence;
using Recruitment.Mail;
using Recruitment.Records;

namespace Recruitment.Applicants.Arrival;

/// <summary>Tells the recruiter that an uploaded CV could not be used, why, and where it is.</summary>
public sealed class QuarantinedCvMail(Letters letters, RecordStore records) : LetterMail<QuarantinedCvMailBody>(letters)
{
    protected override async Task<Letter?> WriteAsync(MailOrder order, CancellationToken cancellationToken)
    {
        var path = CandidatePaths.Refused(order.Procedure, order.Step);
        return
            await records.FindAsync<RefusedUpload>(path, cancellationToken) is { } upload
            && await Letters.ToPersonAsync(order, cancellationToken) is { } letter
            ? new QuarantinedCvLetter(letter) { Upload = upload }
            : null;
    }
}
