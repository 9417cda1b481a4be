using Microsoft.AspNetCore.Http;
using Recruitment.Records;

namespace Recruitment.Recruiter.Api;

/// <summary>Tells where one procedure stands.</summary>
public sealed class ProcedureStatusFunction(ProcedureStatusReader statuses)
{
    [Function(nameof(ProcedureStatusFunction))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "api/procedures/{id}")] HttpRequest request,
        string id,
        CancellationToken cancellationToken
    )
    {
        RequestLanguage.Use(request);
        return Identifier.IsValid(id) && await statuses.FindAsync(new ProcedureId(id), cancellationToken) is { } status
            ? Results.Json(status, RecordJson.Options)
            : Problem.UnknownProcedure(id);
    }
}
