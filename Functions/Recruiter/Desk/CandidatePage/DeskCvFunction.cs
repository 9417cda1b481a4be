using Microsoft.AspNetCore.Http;
using Recruitment.Candidates;
using Recruitment.Files;
using Recruitment.Html;
using Recruitment.Records;

namespace Recruitment.Recruiter.Desk.CandidatePage;

/// <summary>Gives who runs a procedure the CV of a candidate: for the frame on the candidate's page, or to keep.</summary>
public sealed class DeskCvFunction(DeskGate gate, CandidateRecords candidates, FileStore files, Pages pages)
{
    [Function(nameof(DeskCvFunction))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "desk/procedures/{id}/candidates/{candidate}/cv")]
            HttpRequest request,
        string id,
        string candidate,
        CancellationToken cancellationToken
    ) =>
        gate.AdmitAsync(
            request,
            id,
            async place =>
                CandidateId.CanBe(candidate)
                && await candidates.FindAsync(place.Id, new CandidateId(candidate), cancellationToken) is { Cv: { } cv }
                && await files.FindAsync(cv.BlobName, cancellationToken) is { } content
                    ? new PrivateFileResult(content, cv.ContentType, cv.FileName) { IsFramed = true }
                    : await pages.PrivateAsync<NotYoursPage>(place.Visitor, StatusCodes.Status404NotFound),
            cancellationToken
        );
}
