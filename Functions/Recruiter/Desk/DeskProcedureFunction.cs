using Microsoft.AspNetCore.Http;
using Recruitment.Audit;
using Recruitment.Html;
using Recruitment.Procedures;

namespace Recruitment.Recruiter.Desk;

/// <summary>
/// Opens a procedure: for the recruiter, and for the office in the recruiter's place, the dashboard. HR sees at the desk
/// where it stands.
/// </summary>
public sealed class DeskProcedureFunction(DeskGate gate, ProcedureAddresses addresses, AuditLog audit)
{
    [Function(nameof(DeskProcedureFunction))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "desk/procedures/{id}")] HttpRequest request,
        string id,
        CancellationToken cancellationToken
    ) =>
        gate.AdmitAsync(
            request,
            id,
            async (visitor, mine) =>
            {
                if (mine.Role == DeskRole.Hr)
                {
                    return new SeeOther($"{DeskAddresses.Home}#p-{mine.Procedure.Id}");
                }

                if (mine.Role == DeskRole.Office)
                {
                    await audit.AppendAsync(
                        mine.Procedure.Id,
                        DeskGate.OfficeActed,
                        "",
                        visitor.Key,
                        cancellationToken
                    );
                }

                return new SeeOther(addresses.Dashboard(mine.Procedure.Id).PathAndQuery);
            },
            cancellationToken
        );
}
