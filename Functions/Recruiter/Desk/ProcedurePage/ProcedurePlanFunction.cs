using Microsoft.AspNetCore.Http;
using Microsoft.DurableTask.Client;
using Recruitment.Definition;
using Recruitment.Html;
using Recruitment.Recruiter.Dashboard;
using Recruitment.Recruiter.Desk.Confirming;

namespace Recruitment.Recruiter.Desk.ProcedurePage;

/// <summary>Shows a procedure's plan with where its dates come from, and moves those of a stage.</summary>
public sealed class ProcedurePlanFunction(
    DeskGate gate,
    ProcedureStandReader reader,
    DashboardActing acting,
    ProcedureActPreviews previews,
    Pages pages
)
{
    [Function(nameof(ProcedurePlanFunction))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "post", Route = "desk/procedures/{id}/plan")]
            HttpRequest request,
        string id,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellationToken
    ) =>
        gate.AdmitAsync(
            request,
            id,
            async place =>
            {
                var model = ModelOf(place);
                if (!HttpMethods.IsPost(request.Method))
                {
                    var done = DashboardTexts.Done(request.Query[DeskDone.Parameter]);
                    return await pages.PrivateAsync<ProcedurePlanPage>(model with { Done = done });
                }

                var form = request.Form;
                var step = form[ConfirmModel.StepName].ToString();
                if (step == ConfirmModel.Edit)
                {
                    return await pages.PrivateAsync<ProcedurePlanPage>(
                        model with
                        {
                            Posted = DashboardForms.Typed(form),
                        }
                    );
                }

                if (
                    step != ConfirmModel.Do
                    && DashboardActing.Judge(place.Mine.Procedure, form).Count == 0
                    && await previews.OfAsync(model.Place, form, cancellationToken) is { Count: > 0 } mails
                )
                {
                    return await pages.PrivateAsync<ConfirmPage>(
                        ProcedureConfirming.Of(model.Place, DeskAddresses.Plan(place.Id), form, mails)
                    );
                }

                var faults = await acting.ActAsync(
                    place.Mine.Procedure,
                    form,
                    place.Mine.By,
                    client,
                    cancellationToken
                );
                return faults.Count == 0
                    ? new SeeOther(
                        DeskDone.At(
                            DeskAddresses.Plan(place.Id),
                            form["action"].ToString(),
                            PlanModel.AnchorOf(form["stage"].ToString())
                        )
                    )
                    : await pages.PrivateAsync<ProcedurePlanPage>(
                        model with
                        {
                            Faults = faults,
                            Posted = DashboardForms.Typed(form),
                        },
                        StatusCodes.Status422UnprocessableEntity
                    );
            },
            cancellationToken
        );

    private PlanModel ModelOf(ProcedurePlace place)
    {
        var (procedure, definition) = (place.Mine.Procedure, place.Mine.Definition);
        var retention = definition.Stages.Where(stage => stage.Kind == StageKind.Retention).Select(stage => stage.Id);
        return new PlanModel(
            place,
            reader.PictureOf(place),
            [
                .. procedure
                    .Timeline.ExceptBy(retention, dates => dates.StageId)
                    .Select(dates => DashboardStage.Of(dates, procedure, definition)),
            ]
        )
        {
            Remarks = PlanRemarks.Of(procedure, definition),
        };
    }
}
