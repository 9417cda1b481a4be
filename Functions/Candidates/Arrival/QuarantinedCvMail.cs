using Recruitment.Candidates.Outcomes;
using Recruitment.Files;
using Recruitment.Mail;
using Recruitment.Procedures;
using Recruitment.Records;

namespace Recruitment.Candidates.Arrival;

/// <summary>Tells the recruiter that an uploaded CV could not be used, why, and where it is.</summary>
public sealed class QuarantinedCvMail(
    RecordStore records,
    ProcedureRecords procedures,
    CandidateLetters letters
) : IMail
{
    public string Kind => nameof(QuarantinedCvMail);

    public async Task<MailDraft?> ComposeAsync(MailOrder order, CancellationToken cancellationToken)
    {
        var path = CandidatePaths.Refused(order.Procedure, order.Step);
        var upload = await records.FindAsync<RefusedUpload>(path, cancellationToken);
        var definition = await procedures.FindDefinitionAsync(order.Procedure, cancellationToken);
        if (upload is null || definition is null)
        {
            return null;
        }

        var reason = UploadFaultTexts.For(upload.Fault, definition.Organisation.Language);
        var cv = upload.CvFault is { } fault
            ? CvFaultTexts.For(fault, definition.Organisation.Language)
            : null;
        var model = new QuarantinedCvModel(upload, definition, reason, cv);
        return await letters.ToRecruiterAsync<QuarantinedCvMailBody>(model, definition);
    }
}
