using Microsoft.AspNetCore.Http;
using Microsoft.DurableTask.Client;
using Recruitment.Html;
using Recruitment.Recruiter.Dashboard;

namespace Recruitment.Recruiter.Desk.ProcedurePage;

/// <summary>
/// Shows where a procedure stands, and does with it what its recruiter can: as the recruiter, as somebody of HR, or for the
/// office in the recruiter's place.
/// </summary>
public sealed class DeskProcedureFunction(
    DeskGate gate,
    ProcedureStandReader reader,
    DashboardActing acting,
    Pages pages
)
{
    [Function(nameof(DeskProcedureFunction))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "post", Route = "desk/procedures/{id}")] HttpRequest request,
        string id,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellationToken
    ) =>
        gate.AdmitAsync(
            request,
            id,
            async (visitor, mine) =>
            {
                var place = new ProcedurePlace(visitor, mine);
                if (!HttpMethods.IsPost(request.Method))
                {
                    var done = DashboardTexts.Done(request.Query[DeskDone.Parameter]);
                    return await ShowAsync(
                        place,
                        dashboard => dashboard with { Done = done },
                        fault: false,
                        cancellationToken
                    );
                }

                var form = request.Form;
                var fault = await acting.ActAsync(mine.Procedure, form, mine.By, client, cancellationToken);
                return fault is null
                    ? new SeeOther(DeskDone.At(DeskAddresses.Procedure(place.Id), form["action"]!, "stand"))
                    : await ShowAsync(
                        place,
                        dashboard => dashboard with { Fault = fault, Posted = DashboardForms.Typed(form) },
                        fault: true,
                        cancellationToken
                    );
            },
            cancellationToken
        );

    private async Task<IResult> ShowAsync(
        ProcedurePlace place,
        Func<DashboardModel, DashboardModel> change,
        bool fault,
        CancellationToken cancellationToken
    )
    {
        var model = await reader.ReadAsync(place, cancellationToken);
        return await pages.PrivateAsync<ProcedureStandPage>(
            model with
            {
                Dashboard = change(model.Dashboard),
            },
            fault ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK
        );
    }
}

/// <summary>Says in an address of the desk what was just done, so that reloading the page does not do it again.</summary>
internal static class DeskDone
{
    public const string Parameter = "done";

    public static string At(string page, string what, string section) =>
        $"{page}?{Parameter}={Uri.EscapeDataString(what)}#{section}";
}
