using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.DurableTask.Client;
using Recruitment.Html;
using Recruitment.Recruiter.Desk.Confirming;

namespace Recruitment.Recruiter.Desk.CandidatePage;

/// <summary>
/// The desk's page of a candidate. GET shows; POST first shows what something sends, and once that was read does it, in
/// the visitor's name.
/// </summary>
public sealed class DeskCandidateFunction(
    DeskGate gate,
    DeskCandidateReader reader,
    DeskCandidateActs acts,
    DeskCandidateLinks links,
    CandidateActPreviews previews,
    Pages pages
)
{
    /// <summary>Says in the address what was just done, so that reloading the page does not do it again.</summary>
    private const string DoneParameter = "done";

    [Function(nameof(DeskCandidateFunction))]
    public Task<IResult> RunAsync(
        [HttpTrigger(
            AuthorizationLevel.Anonymous,
            "get",
            "post",
            Route = "desk/procedures/{id}/candidates/{candidate}"
        )]
            HttpRequest request,
        string id,
        string candidate,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellationToken
    ) =>
        gate.AdmitAsync(
            request,
            id,
            async place =>
            {
                if (await reader.FindAsync(place.Visitor, place.Mine, candidate, cancellationToken) is not { } page)
                {
                    return await pages.PrivateAsync<NotYoursPage>(place.Visitor, StatusCodes.Status404NotFound);
                }

                if (!HttpMethods.IsPost(request.Method))
                {
                    return await pages.PrivateAsync<DeskCandidatePage>(
                        page with
                        {
                            Done = request.Query[DoneParameter].FirstOrDefault(),
                        }
                    );
                }

                return await PostAsync(page, request.Form, client, cancellationToken);
            },
            cancellationToken
        );

    private async Task<IResult> PostAsync(
        DeskCandidateModel page,
        IFormCollection form,
        DurableTaskClient client,
        CancellationToken cancellationToken
    )
    {
        var action = form["action"].ToString();
        if (await links.FindAsync(action, page.Candidate, page.Procedure.By, cancellationToken) is { } elsewhere)
        {
            return new SeeOther(elsewhere.ToString());
        }

        var step = form[ConfirmModel.StepName].ToString();
        if (step == ConfirmModel.Edit)
        {
            return await ShowAsync([]);
        }

        // A note is read by nobody who is told of it.
        if (action != DeskCandidateActs.Note && step != ConfirmModel.Do)
        {
            return await acts.JudgeAsync(page, form, cancellationToken) is { Count: > 0 } wrong
                ? await ShowAsync(wrong)
                : await pages.PrivateAsync<ConfirmPage>(
                    new ConfirmModel(
                        page.Visitor,
                        page.Definition.Organisation.Brand,
                        page.Address,
                        DeskCandidateForms.TitleOf(action),
                        page.Candidate.Name
                    )
                    {
                        Fields =
                        [
                            .. ConfirmModel.FieldsOf(form),
                            .. DeskCandidateActs.OrderAgain(page, form) is { } order
                                ? [(DeskCandidateActs.AgainName, order.Again.ToString(CultureInfo.InvariantCulture))]
                                : Array.Empty<(string, string)>(),
                        ],
                        Mails = await previews.OfAsync(page, form, cancellationToken),
                        IsDanger = action is "reject" or "withdraw",
                    }
                );
        }

        return await acts.ActAsync(page, form, client, cancellationToken) is { Count: > 0 } faults
            ? await ShowAsync(faults)
            : new SeeOther($"{page.Address}?{DoneParameter}={action}#stand");

        Task<IResult> ShowAsync(IReadOnlyList<FormError> faults) =>
            pages.PrivateAsync<DeskCandidatePage>(
                page with
                {
                    Posted = new CandidatePost(
                        action,
                        form.ToDictionary(field => field.Key, field => field.Value.ToString()),
                        faults
                    ),
                },
                faults.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK
            );
    }
}
