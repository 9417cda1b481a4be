using System.Globalization;
using Microsoft.AspNetCore.Http;
using Recruitment.Audit;
using Recruitment.Procedures;
using Recruitment.Records;
using Recruitment.Webhooks;

namespace Recruitment.Recruiter.Api;

/// <summary>
/// Tells what happened in a procedure, as a batch of CloudEvents 1.0: ids only, also after erasure. A page at a time, by
/// number: <c>?limit=50&amp;after={number}</c>; the header <c>Link</c> has the address of the next page, and is absent on the
/// last.
/// </summary>
public sealed class ListEventsFunction(
    ProcedureRecords procedures,
    AuditLog audit,
    ProcedureCloudEvents events,
    ProcedureAddresses addresses
)
{
    [Function(nameof(ListEventsFunction))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "api/procedures/{id}/events")] HttpRequest request,
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

        var asked = PageRequest.Of(request);
        if (
            !int.TryParse(asked.After, NumberStyles.None, CultureInfo.InvariantCulture, out var after)
            && asked.After.Length > 0
        )
        {
            return Problem.Of("UnknownNumber", StatusCodes.Status400BadRequest, asked.After);
        }

        var found = await audit
            .SummariesAsync(procedure.Id, cancellationToken)
            .Where(entry => entry.Sequence > after)
            .Take(asked.Limit + 1)
            .ToListAsync(cancellationToken);
        var page = found.Take(asked.Limit).ToList();
        if (found.Count > page.Count)
        {
            var next = asked.Next(
                addresses.Events(procedure.Id),
                page[^1].Sequence.ToString(CultureInfo.InvariantCulture)
            );
            request.HttpContext.Response.Headers.Link = $"<{next}>; rel=\"next\"";
        }

        return Results.Bytes(events.Write(page), ProcedureCloudEvents.BatchType);
    }
}
