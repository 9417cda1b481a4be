using System.Globalization;
using System.Text.Json;
using AngleSharp.Html.Dom;
using Microsoft.AspNetCore.Http;
using Microsoft.DurableTask.Client;
using Recruitment.Calendar;
using Recruitment.Candidates;
using Recruitment.Definition.Reading;
using Recruitment.Html;
using Recruitment.Records;
using Recruitment.Recruiter.Acting;

namespace Recruitment.Recruiter.Desk.CandidatePage.Answering;

/// <summary>
/// Records what a candidate answered by letter, by telephone or in person: the form is that of the candidate's own page,
/// and so is what counts. GET shows it; POST records, in the visitor's name.
/// </summary>
public sealed class AnswerFunction(
    DeskGate gate,
    DeskCandidateReader reader,
    CandidateQuestions questions,
    IEnumerable<ICandidateAction> actions,
    TimeProvider clock,
    Pages pages
)
{
    private readonly ICandidateAction _answer = actions.First(action => action is AnswerAction);

    [Function(nameof(AnswerFunction))]
    public Task<IResult> RunAsync(
        [HttpTrigger(
            AuthorizationLevel.Anonymous,
            "get",
            "post",
            Route = "desk/procedures/{id}/candidates/{candidate}/answer/{question}"
        )]
            HttpRequest request,
        string id,
        string candidate,
        string question,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellationToken
    ) =>
        gate.AdmitAsync(
            request,
            id,
            async place =>
            {
                if (
                    !questions.Purposes.Contains(question)
                    || await reader.FindAsync(place.Visitor, place.Mine, candidate, cancellationToken) is not { } page
                )
                {
                    return await pages.PrivateAsync<NotYoursPage>(place.Visitor, StatusCodes.Status404NotFound);
                }

                var isPost = HttpMethods.IsPost(request.Method);
                var scene = new ActionScene(
                    place.Mine.Procedure,
                    place.Mine.Definition,
                    page.Candidate,
                    clock.GetUtcNow()
                );
                var shown = await ShownAsync(scene, question, cancellationToken);
                var model = new AnswerModel(
                    page,
                    question,
                    shown is null ? [] : AskedField.In(shown, isPost ? request.Form : null)
                )
                {
                    On = Today,
                    Lead = question == CandidateQuestions.AnotherReferee ? AskedField.LeadOf(shown) : null,
                };
                return isPost
                    ? await PostAsync(model, scene, request.Form, client, cancellationToken)
                    : await pages.PrivateAsync<AnswerPage>(model);
            },
            cancellationToken
        );

    private string Today => Day(DutchTime.DayOf(clock.GetUtcNow()));

    /// <summary>The candidate's own page; null when it is not asked of them.</summary>
    private async Task<IHtmlDocument?> ShownAsync(
        ActionScene scene,
        string question,
        CancellationToken cancellationToken
    )
    {
        var step = scene.Step?.ToString() ?? "";
        var link = await questions.LinkAsync(question, scene.Procedure.Id, step, scene.Candidate.Id, cancellationToken);
        return await questions.FindAsync(link, cancellationToken);
    }

    private async Task<IResult> PostAsync(
        AnswerModel model,
        ActionScene scene,
        IFormCollection form,
        DurableTaskClient client,
        CancellationToken cancellationToken
    )
    {
        model = model with
        {
            How = Enum.TryParse<AnswerWay>(form[AnswerModel.HowName], out var how) ? how : null,
            On = form[AnswerModel.OnName].ToString(),
            Reason = form[AnswerModel.ReasonName].ToString(),
        };
        if (Faults(model).ToList() is { Count: > 0 } faults)
        {
            return await ShowAsync(faults);
        }

        var answer = await _answer.ActAsync(
            JsonSerializer.SerializeToElement(RequestIn(model, form), RecordJson.Options),
            scene,
            client,
            cancellationToken
        );
        return answer switch
        {
            { Refusal: { } refusal } => await ShowAsync([new FormError("asked", ActionTexts.Of(refusal))]),
            { Faults.Count: > 0 } => await ShowAsync([.. answer.Faults.Select(ErrorOf)]),
            _ => new SeeOther($"{model.Page.Address}?done={_answer.Name}#stand"),
        };

        Task<IResult> ShowAsync(IReadOnlyList<FormError> wrong) =>
            pages.PrivateAsync<AnswerPage>(model with { Faults = wrong }, StatusCodes.Status422UnprocessableEntity);
    }

    private static IEnumerable<FormError> Faults(AnswerModel model)
    {
        if (model.How is null)
        {
            yield return new FormError($"how-{AnswerWay.Letter}", ActionTexts.HowMissing);
        }

        if (!DateOnly.TryParseExact(model.On, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
        {
            yield return new FormError(AnswerModel.OnName, ActionTexts.DayMissing);
        }

        foreach (var fault in ActionRules.CheckText(model.Reason, $"/{AnswerModel.ReasonName}"))
        {
            yield return ErrorOf(fault);
        }
    }

    private static object RequestIn(AnswerModel model, IFormCollection form) =>
        new
        {
            By = model.Page.Procedure.By.Value,
            Reason = model.Reason,
            model.Question,
            Given = new { model.How, model.On },
            Fields = model
                .Asked.Select(field => field.Name)
                .Distinct()
                .SelectMany(name =>
                    form[AskedField.PostedAs(name)].Select(value => new AnswerField(name, value ?? ""))
                ),
        };

    private static FormError ErrorOf(Fault fault) =>
        new(
            fault.Pointer switch
            {
                "/given/on" => AnswerModel.OnName,
                "/reason" => AnswerModel.ReasonName,
                _ => "asked",
            },
            FaultTexts.Of(fault)
        );

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
