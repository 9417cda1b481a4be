using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.DurableTask.Client;
using Recruitment.Applicants.Applying;
using Recruitment.Applicants.Outcomes;
using Recruitment.Calendar;
using Recruitment.Correspondence;
using Recruitment.Definition.Reading;
using Recruitment.Files;
using Recruitment.Html;
using Recruitment.Recruiter.Acting;
using Recruitment.Recruiter.Desk.Confirming;
using Recruitment.Recruiter.Previews;

namespace Recruitment.Recruiter.Desk.ProcedurePage.Entering;

/// <summary>
/// Enters an application that came on paper, as the API does: GET shows the form, POST first the acknowledgement, and then
/// enters it in the visitor's name. The same once more is the same candidate.
/// </summary>
public sealed class EnterFunction(
    DeskGate gate,
    Vacancies vacancies,
    Entries entries,
    SentFiles files,
    LetterPreviews letters,
    TimeProvider clock,
    Pages pages
)
{
    private const string Cv = "cv";

    [Function(nameof(EnterFunction))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "post", Route = "desk/procedures/{id}/enter")]
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
                var model = new EnterModel(place, await vacancies.FindAsync(place.Id, cancellationToken))
                {
                    Today = DutchTime.DayOf(clock.GetUtcNow()).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                };
                return HttpMethods.IsPost(request.Method) && model.Vacancy is { } vacancy
                    ? await PostAsync(model, vacancy, request.Form, client, cancellationToken)
                    : await pages.PrivateAsync<EnterPage>(model);
            },
            cancellationToken,
            mostFileBytes: CvRules.MaxBytes
        );

    private async Task<IResult> PostAsync(
        EnterModel model,
        PublishedVacancy vacancy,
        IFormCollection form,
        DurableTaskClient client,
        CancellationToken cancellationToken
    )
    {
        var place = model.Place;
        var sent = await files.ReadAsync(form, place.Id, Cv, cancellationToken);
        var cv = sent.Fault == CvError.Missing ? null : sent;
        var filled = Filled(form);
        var body = EntryForm.ToJson(
            new FormCollection(
                new Dictionary<string, Microsoft.Extensions.Primitives.StringValues>(filled)
                {
                    ["by"] = place.Mine.By.Value,
                }
            )
        );
        var step = form[ConfirmModel.StepName].ToString();
        var answer =
            step == ConfirmModel.Do ? await entries.EnterAsync(body, cv, vacancy, client, cancellationToken)
            : step == ConfirmModel.Edit ? ActionAnswer.Faulty([])
            : await entries.JudgeAsync(body, cv, vacancy, cancellationToken);
        if (step == ConfirmModel.Do && answer.Candidate is { } entered)
        {
            await files.ForgetAsync(form, place.Id, cancellationToken);
            return new SeeOther($"{DeskAddresses.Candidate(place.Id, entered.Id)}?done=enter#stand");
        }

        var kept = cv is null
            ? KeptForm.Empty
            : await files.KeepAsync(form, place.Id, [KeyValuePair.Create(Cv, cv)], cancellationToken);
        if (answer.Candidate is { } candidate)
        {
            var letter = await letters.ToCandidateAsync<AcknowledgementMail>(
                vacancy.Procedure,
                vacancy.Definition,
                candidate,
                cancellationToken
            );
            return await pages.PrivateAsync<ConfirmPage>(
                new ConfirmModel(place.Visitor, place.Brand, model.Address, DeskTexts.EnterApplication, candidate.Name)
                {
                    Fields =
                    [
                        .. filled.SelectMany(field => field.Value.Select(value => (field.Key, value ?? ""))),
                        (KeptForm.Field, kept.Token),
                    ],
                    Mails = [new PreviewedMail(MailNames.Of(nameof(AcknowledgementMail)), [candidate.Name], letter)],
                }
            );
        }

        IReadOnlyList<FormError> faults =
        [
            .. answer.Refusal is { } refusal
                ? [new FormError("", ActionTexts.Of(refusal))]
                : answer.Faults.Select(fault => new FormError(FieldOf(fault.Pointer), FaultTexts.Of(fault))),
        ];
        return await pages.PrivateAsync<EnterPage>(
            model with
            {
                Typed = filled.ToDictionary(
                    field => field.Key,
                    field => (IReadOnlyList<string>)[.. field.Value.Select(value => value ?? "")]
                ),
                Kept = kept,
                Faults = faults,
            },
            faults.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK
        );
    }

    /// <summary>What was filled in of the application, without what is the page's own.</summary>
    private static Dictionary<string, Microsoft.Extensions.Primitives.StringValues> Filled(IFormCollection form) =>
        form.Where(field => field.Key is not (DeskForms.Field or ConfirmModel.StepName or KeptForm.Field or "by"))
            .ToDictionary(field => field.Key, field => field.Value);

    /// <summary>A fault in one of the answers is told at the form: it does not say in which.</summary>
    private static string FieldOf(string pointer) =>
        pointer.StartsWith("/answers", StringComparison.Ordinal) ? "" : pointer.TrimStart('/');
}
