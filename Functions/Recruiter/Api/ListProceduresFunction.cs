using Microsoft.AspNetCore.Http;
using Recruitment.Procedures;
using Recruitment.Records;

namespace Recruitment.Recruiter.Api;

/// <summary>
/// Lists procedures in order of id, a page at a time: <c>?limit=50&amp;after={id}</c>. The answer's <c>next</c> is
/// the address of the next page; it is absent on the last.
/// </summary>
public sealed class ListProceduresFunction(
    ProcedureRecords procedures,
    ProcedureStatusReader statuses,
    ProcedureAddresses addresses
)
{
    [Function(nameof(ListProceduresFunction))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "api/procedures")] HttpRequest request,
        CancellationToken cancellationToken
    )
    {
        var asked = PageRequest.Of(request);
        var page = new List<ProcedureStatus>();
        await foreach (var procedure in procedures.ListAsync(asked.After, cancellationToken))
        {
            if (page.Count == asked.Limit)
            {
                return Page(page, asked.Next(addresses.List, page[^1].Id.Value));
            }

            page.Add(await statuses.ReadAsync(procedure, cancellationToken));
        }

        return Page(page, null);
    }

    private static IResult Page(IReadOnlyList<ProcedureStatus> page, Uri? next) =>
        Results.Json(new { procedures = page, next }, RecordJson.Options);
}
