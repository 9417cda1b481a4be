using Microsoft.AspNetCore.Http;
using Microsoft.DurableTask.Client;
using Recruitment.Html;
using Recruitment.Recruiter.Dashboard;
using Recruitment.Recruiter.Desk.Confirming;

namespace Recruitment.Recruiter.Desk.ProcedurePage;

/// <summary>
/// Shows where a procedure stands, and does with it what its recruiter can, once they read what that sends: as the recruiter, as somebody of HR, or for the
/// office in the recruiter's place.
/// </summary>
public sealed class DeskProcedureFunction(
    DeskGate gate,
    ProcedureStandReader reader,
    DashboardActing acting,
    ProcedureActPreviews previews,
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
            async place =>
            {
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

                return await PostAsync(place, request.Form, client, cancellationToken);
            },
            cancellationToken
        );

    private async Task<IResult> PostAsync(
        ProcedurePlace place,
        IFormCollection form,
        DurableTaskClient client,
        CancellationToken cancellationToken
    )
    {
        var step = form[ConfirmModel.StepName].ToString();
        var faults = step == ConfirmModel.Edit ? [] : DashboardActing.Judge(place.Mine.Procedure, form);
        if (step == ConfirmModel.Edit || faults.Count > 0)
        {
            return await ShowAgainAsync(faults);
        }

        if (step != ConfirmModel.Do && await previews.OfAsync(place, form, cancellationToken) is { Count: > 0 } mails)
        {
            return await pages.PrivateAsync<ConfirmPage>(
                ProcedureConfirming.Of(place, DeskAddresses.Procedure(place.Id), form, mails)
            );
        }

        faults = await acting.ActAsync(place.Mine.Procedure, form, place.Mine.By, client, cancellationToken);
        return faults.Count == 0
            ? new SeeOther(DeskDone.At(DeskAddresses.Procedure(place.Id), form["action"]!, "stand"))
            : await ShowAgainAsync(faults);

        Task<IResult> ShowAgainAsync(IReadOnlyList<FormError> wrong) =>
            ShowAsync(
                place,
                dashboard => dashboard with { Faults = wrong, Posted = DashboardForms.Typed(form) },
                fault: wrong.Count > 0,
                cancellationToken
            );
    }

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
