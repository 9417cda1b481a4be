using System.Globalization;
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
    private const int UsualPage = 50;
    private const int LargestPage = 200;

    [Function(nameof(ListProceduresFunction))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "api/procedures")] HttpRequest request,
        CancellationToken cancellationToken
    )
    {
        var after = request.Query["after"].FirstOrDefault() ?? "";
        var limit = int.TryParse(request.Query["limit"], NumberStyles.None, CultureInfo.InvariantCulture, out var given)
            ? Math.Clamp(given, 1, LargestPage)
            : UsualPage;
        var page = new List<ProcedureStatus>();
        await foreach (var procedure in procedures.ListAsync(after, cancellationToken))
        {
            if (page.Count == limit)
            {
                return Page(page, new Uri(addresses.List, $"?limit={limit}&after={page[^1].Id}"));
            }

            page.Add(await statuses.ReadAsync(procedure, cancellationToken));
        }

        return Page(page, null);
    }

    private static IResult Page(IReadOnlyList<ProcedureStatus> page, Uri? next) =>
        Results.Json(new { procedures = page, next }, RecordJson.Options);
}
