using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Recruitment.Candidates;
using Recruitment.Procedures;
using Recruitment.Records;
using Recruitment.Recruiter.Acting;

namespace Recruitment.Recruiter.Api;

/// <summary>
/// Proposes applications that may be of one person: with one address as its provider reads it, or one name and telephone.
/// Nothing is joined by itself.
/// </summary>
public sealed class DuplicatesFunction(ProcedureRecords procedures, CandidateRecords candidates)
{
    [Function(nameof(DuplicatesFunction))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "api/procedures/{id}/duplicates")] HttpRequest request,
        string id,
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

        var all = await candidates.ListAsync(procedure.Id, cancellationToken);
        var duplicates = SamePerson
            .Among([.. all.Where(candidate => !candidate.Status.IsFinal)])
            .Select(duplicate => new
            {
                candidates = new[] { duplicate.One, duplicate.Other },
                because = duplicate.Because,
            });
        return Results.Json(new { duplicates = duplicates.ToList() }, RecordJson.Options);
    }
}
