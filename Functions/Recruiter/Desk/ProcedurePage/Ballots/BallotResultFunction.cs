using Microsoft.AspNetCore.Http;
using Recruitment.Html;

namespace Recruitment.Recruiter.Desk.ProcedurePage.Ballots;

/// <summary>Shows what came of a ballot that is closed.</summary>
public sealed class BallotResultFunction(DeskGate gate, BallotResults results, Pages pages)
{
    [Function(nameof(BallotResultFunction))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "desk/procedures/{id}/ballots/{ballot}")]
            HttpRequest request,
        string id,
        string ballot,
        CancellationToken cancellationToken
    ) =>
        gate.AdmitAsync(
            request,
            id,
            async place =>
                await results.FindAsync(place, ballot, cancellationToken) is { } result
                    ? await pages.PrivateAsync<BallotResultPage>(result)
                    : await pages.PrivateAsync<NotYoursPage>(place.Visitor, StatusCodes.Status404NotFound),
            cancellationToken
        );
}
