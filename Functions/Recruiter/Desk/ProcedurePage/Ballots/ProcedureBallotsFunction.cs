using Microsoft.AspNetCore.Http;
using Recruitment.Html;

namespace Recruitment.Recruiter.Desk.ProcedurePage.Ballots;

/// <summary>Lists what was asked in a procedure and who has answered; of what, nothing until it is closed.</summary>
public sealed class ProcedureBallotsFunction(DeskGate gate, BallotResults results, Pages pages)
{
    [Function(nameof(ProcedureBallotsFunction))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "desk/procedures/{id}/ballots")] HttpRequest request,
        string id,
        CancellationToken cancellationToken
    ) =>
        gate.AdmitAsync(
            request,
            id,
            async place =>
            {
                return await pages.PrivateAsync<ProcedureBallotsPage>(
                    await results.ListAsync(place, cancellationToken)
                );
            },
            cancellationToken
        );
}
