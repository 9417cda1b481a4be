using Microsoft.AspNetCore.Http;
using Recruitment.Procedures;
using Recruitment.Records;
using Recruitment.Recruiter.Profiles;

namespace Recruitment.Recruiter.Api;

/// <summary>
/// Tells what a procedure knows of one candidate: the application, the status, and a final answer with its ground and who
/// decided. Of who was erased it tells only that.
/// </summary>
public sealed class CandidateFunction(ProcedureRecords procedures, CandidateProfiles profiles, CandidateList candidates)
{
    [Function(nameof(CandidateFunction))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "api/procedures/{id}/candidates/{candidate}")]
            HttpRequest request,
        string id,
        string candidate,
        CancellationToken cancellationToken
    )
    {
        RequestLanguage.Use(request);
        if (
            !Identifier.IsValid(id)
            || await procedures.FindAsync(new ProcedureId(id), cancellationToken) is not { } procedure
        )
        {
            return Problem.UnknownProcedure(id);
        }

        if (!Identifier.IsValid(candidate))
        {
            return Problem.UnknownCandidate(candidate, procedure.Id);
        }

        var asked = new CandidateId(candidate);
        request.HttpContext.Response.Headers.CacheControl = "no-store";
        return await profiles.FindAsync(procedure, asked, cancellationToken) is { } profile
                ? Results.Json(profile, RecordJson.Options)
            : await candidates.FindErasedAsync(procedure.Id, asked, cancellationToken) is { } erased
                ? Results.Json(erased, RecordJson.Options)
            : Problem.UnknownCandidate(candidate, procedure.Id);
    }
}
