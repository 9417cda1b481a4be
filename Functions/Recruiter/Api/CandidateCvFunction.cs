using Microsoft.AspNetCore.Http;
using Recruitment.Candidates;
using Recruitment.Files;
using Recruitment.Records;

namespace Recruitment.Recruiter.Api;

/// <summary>Gives a candidate's CV.</summary>
public sealed class CandidateCvFunction(CandidateRecords candidates, FileStore files)
{
    [Function(nameof(CandidateCvFunction))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "api/procedures/{id}/candidates/{candidate}/cv")]
            HttpRequest request,
        string id,
        string candidate,
        CancellationToken cancellationToken
    )
    {
        RequestLanguage.Use(request);
        return
            Identifier.IsValid(id)
            && Identifier.IsValid(candidate)
            && (await candidates.FindAsync(new ProcedureId(id), new CandidateId(candidate), cancellationToken))?.Cv
                is { } cv
            && await files.FindAsync(cv.BlobName, cancellationToken) is { } content
            ? new PrivateFileResult(content, cv.ContentType, cv.FileName)
            : Problem.Of("NoCv", StatusCodes.Status404NotFound, candidate);
    }
}
