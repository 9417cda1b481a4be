using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Recruitment.Applicants.Applying;
using Recruitment.Definition.Reading;
using Recruitment.Files;
using Recruitment.Procedures;
using Recruitment.Records;
using Recruitment.Recruiter.Acting;

namespace Recruitment.Recruiter.Api;

/// <summary>
/// Enters an application for somebody who applied on paper, has no e-mail, or is too late: an <c>EntryRequest</c> as JSON,
/// or its members as <c>multipart/form-data</c> with the CV as <c>cv</c>. Answers 202 with the candidate; the same sent
/// again is the same candidate.
/// </summary>
public sealed class AddCandidateFunction(
    ProcedureRecords procedures,
    Vacancies vacancies,
    Entries entries,
    FileChecks checks
)
{
    [Function(nameof(AddCandidateFunction))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "api/procedures/{id}/candidates")]
            HttpRequest request,
        string id,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellationToken
    )
    {
        RequestLanguage.Use(request);
        var procedure = new ProcedureId(id);
        if (!Identifier.IsValid(id) || await procedures.FindAsync(procedure, cancellationToken) is null)
        {
            return Problem.UnknownProcedure(id);
        }

        if (await vacancies.FindAsync(procedure, cancellationToken) is not { } vacancy)
        {
            return ActionResult.Of(ActionAnswer.Refused(new Refusal("NotOpenYet")));
        }

        var (body, cv, refused) = await ReadAsync(request, cancellationToken);
        return refused ?? ActionResult.Of(await entries.EnterAsync(body, cv, vacancy, client, cancellationToken));
    }

    private async Task<(JsonElement Body, SentCv? Cv, IResult? Refused)> ReadAsync(
        HttpRequest request,
        CancellationToken cancellationToken
    )
    {
        if (request.HasFormContentType)
        {
            var (form, _) = await ApplicationForm.ReadAsync(request, cancellationToken);
            return form is null
                ? (default, null, Problem.Of([new Fault("", "ExpectedForm")]))
                : (EntryForm.ToJson(form), await CvOfAsync(form, cancellationToken), null);
        }

        var (json, problem) = await RequestChange.ReadAsync(request, cancellationToken);
        return (json, null, problem);
    }

    private async Task<SentCv?> CvOfAsync(IFormCollection form, CancellationToken cancellationToken) =>
        form.Files.GetFile("cv") is { FileName.Length: > 0 } file
            ? await SentCv.ReadAsync(file, checks.CheckSentCvAsync, cancellationToken)
            : null;
}
