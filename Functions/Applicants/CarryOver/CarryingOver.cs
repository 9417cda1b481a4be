using Recruitment.Applicants.Applying;
using Recruitment.Candidates;
using Recruitment.Files;
using Recruitment.Records;

namespace Recruitment.Applicants.CarryOver;

/// <summary>
/// Applies to another procedure with the application of an earlier one, as if the candidate had sent the form again:
/// what was said or decided about it stays where it was.
/// </summary>
public sealed class CarryingOver(CandidateRecords candidates, ApplicationIntake intake, FileStore files)
{
    /// <summary>False when the address has applied there already, or the CV is gone; nothing is changed then.</summary>
    public async Task<bool> CarryAsync(Candidate candidate, ProcedureId to, CancellationToken cancellationToken)
    {
        if (
            candidate.Cv is not { } cv
            || await files.FindAsync(cv.BlobName, cancellationToken) is not { } content
            || await IsThereAsync(candidate, to, cancellationToken)
        )
        {
            return false;
        }

        var kind = CvKindRules.FromContentType(cv.ContentType);
        var receipt = await intake.ReceiveAsync(
            new Application
            {
                Procedure = to,
                Proposed = CandidateId.New(),
                ArrivesAs = Identifier.New() + kind.Extension,
                Fields = new ApplicationFields
                {
                    Name = candidate.Name,
                    Email = candidate.Email,
                    Phone = candidate.Phone ?? "",
                    Motivation = candidate.Motivation ?? "",
                    Answers = candidate.Answers,
                    StandsFor = candidate.StandsFor,
                    Internal = InternalFields.Of(candidate),
                    ConsentRetention = candidate.ConsentRetention,
                },
                Track = candidate.Track,
                Language = candidate.Language,
                Cv = new ApplicationCv(cv.FileName, kind, content),
            },
            cancellationToken
        );
        if (receipt.Arriving is { } arriving)
        {
            await files.ArriveAsync(arriving.BlobName, content, cancellationToken);
        }

        await candidates.ChangeAsync(
            candidate.Procedure,
            candidate.Id,
            c => c with { CarriedTo = to },
            cancellationToken
        );
        return true;
    }

    private async Task<bool> IsThereAsync(Candidate candidate, ProcedureId to, CancellationToken cancellationToken) =>
        (await candidates.ListAsync(to, cancellationToken)).Any(c =>
            string.Equals(c.Email, candidate.Email, StringComparison.OrdinalIgnoreCase)
            && c is { Status: not CandidateStatus.Withdrawn, Cv: not null }
        );
}
