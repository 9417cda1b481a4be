using System.Net.Mime;
using Microsoft.AspNetCore.Http;
using Recruitment.Recruiter.Desk.Starting.Drafts;

namespace Recruitment.Recruiter.Desk.Starting;

/// <summary>A draft as the request that starts the same procedure with the API.</summary>
public sealed class DraftJsonFunction(DeskGate gate, DraftRecords drafts, DraftPages pages)
{
    [Function(nameof(DraftJsonFunction))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "desk/start/{draft}/json")] HttpRequest request,
        string draft,
        CancellationToken cancellationToken
    ) =>
        gate.AdmitAsync(
            request,
            async visitor =>
            {
                if (await drafts.FindAsync(visitor.Key, draft, cancellationToken) is not { Definition: { } definition })
                {
                    return await pages.GoneAsync(visitor);
                }

                request.HttpContext.Response.Headers.CacheControl = "no-store";
                return Results.Text(
                    DraftReading.RequestOf(definition, isIndented: true),
                    MediaTypeNames.Application.Json
                );
            },
            cancellationToken
        );
}
