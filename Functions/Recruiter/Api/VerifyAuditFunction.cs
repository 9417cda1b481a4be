using Microsoft.AspNetCore.Http;
using Recruitment.Audit;
using Recruitment.Procedures;
using Recruitment.Records;

namespace Recruitment.Recruiter.Api;

/// <summary>
/// Tells which audit chains hold, in order of procedure, a page at a time: <c>?limit=50&amp;after={id}</c>; with
/// <c>anchor={hash}</c> also whether there is that anchor. Every entry is read, so that it is for operators only.
/// </summary>
public sealed class VerifyAuditFunction(AuditVerifier verifier, ProcedureAddresses addresses)
{
    [Function(nameof(VerifyAuditFunction))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Admin, "get", Route = "api/audit")] HttpRequest request,
        CancellationToken cancellationToken
    )
    {
        var asked = PageRequest.Of(request);
        var anchor = request.Query["anchor"].FirstOrDefault();
        var (part, hasMore) = await AuditSurvey.ReadAsync(
            verifier,
            asked.After,
            asked.Limit,
            anchor,
            until: null,
            cancellationToken
        );
        var next = hasMore ? asked.Next(addresses.Audit, part.Chains[^1].Procedure.Value, ("anchor", anchor)) : null;
        return Results.Json(part with { Next = next }, RecordJson.Options);
    }
}
