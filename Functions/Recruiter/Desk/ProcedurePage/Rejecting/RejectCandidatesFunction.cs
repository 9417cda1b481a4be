using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.DurableTask.Client;
using Recruitment.Candidates;
using Recruitment.Definition.Reading;
using Recruitment.Html;
using Recruitment.Recruiter.Acting;
using Recruitment.Recruiter.Desk.ProcedurePage.Candidates;
using Recruitment.Recruiter.Previews;

namespace Recruitment.Recruiter.Desk.ProcedurePage.Rejecting;

/// <summary>
/// Rejects several candidates by the decision of who visits: GET asks why and what they read, POST first shows the letter
/// and then sends it to each.
/// </summary>
public sealed class RejectCandidatesFunction(
    DeskGate gate,
    CandidateRecords candidates,
    CandidateRejecting rejecting,
    LetterPreviews letters,
    Pages pages
)
{
    [Function(nameof(RejectCandidatesFunction))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "post", Route = "desk/procedures/{id}/reject")]
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
                return HttpMethods.IsPost(request.Method)
                    ? await PostAsync(place, request.Form, client, cancellationToken)
                    : await ShowAsync(
                        await ReadAsync(place, all => CandidateQuery.ChosenIn(request.Query, all), cancellationToken)
                    );
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
        var asked = form[CandidateQuery.CandidateName].ToHashSet();
        var model = await ReadAsync(
            place,
            all => [.. all.Where(candidate => asked.Contains(candidate.Id.Value))],
            cancellationToken
        );
        model = model with
        {
            Reason = form[RejectModel.ReasonName].ToString(),
            // A browser posts the ends of lines in another way than it got them.
            Ground = form[RejectModel.GroundName].ToString().ReplaceLineEndings("\n").Trim(),
        };
        model = model with { Faults = [.. Faults(model)] };
        if (model.Faults.Count > 0)
        {
            return await ShowAsync(model);
        }

        if (form[RejectModel.StepName] != RejectModel.Reject)
        {
            return await ShowAsync(await WithLetterAsync(model, cancellationToken));
        }

        if (form[RejectModel.ReadName].ToString().ReplaceLineEndings("\n").Trim() != model.Ground)
        {
            var changed = new FormError(RejectModel.GroundName, DeskTexts.LetterChanged);
            return await ShowAsync(await WithLetterAsync(model with { Faults = [changed] }, cancellationToken));
        }

        // Also those who have an answer by now: who was rejected by this very form is no fault.
        var chosen = model.Chosen.Concat(model.Answered).Select(candidate => candidate.Id).ToList();
        var not = await rejecting.RejectAsync(
            place.Mine,
            chosen,
            model.Reason,
            model.Ground,
            client,
            cancellationToken
        );
        var done = (chosen.Count - not.Count).ToString(CultureInfo.InvariantCulture);
        return not.Count == 0
            ? new SeeOther($"{DeskAddresses.Candidates(place.Id)}?{RejectModel.RejectedName}={done}")
            : await ShowAsync(new RejectModel(place, [], []) { NotRejected = not });
    }

    private async Task<RejectModel> ReadAsync(
        ProcedurePlace place,
        Func<IReadOnlyList<CandidateSummary>, IReadOnlyList<CandidateSummary>> choose,
        CancellationToken cancellationToken
    )
    {
        var byStanding = choose(await candidates.SummariesAsync(place.Id, cancellationToken))
            .ToLookup(candidate => RejectionRules.MayBeRejected(candidate.Status));
        return new RejectModel(place, [.. byStanding[true]], [.. byStanding[false]]);
    }

    private static IEnumerable<FormError> Faults(RejectModel model) =>
        from fault in ActionRules
            .CheckText(model.Reason, $"/{RejectModel.ReasonName}")
            .Concat(ActionRules.CheckText(model.Ground, $"/{RejectModel.GroundName}"))
        select new FormError(fault.Pointer.Trim('/'), FaultTexts.Of(fault));

    private async Task<RejectModel> WithLetterAsync(RejectModel model, CancellationToken cancellationToken) =>
        model.Chosen is [var first, ..]
        && await candidates.FindAsync(model.Place.Id, first.Id, cancellationToken) is { } candidate
            ? model with
            {
                Letter = await letters.RejectionAsync(
                    model.Place.Mine.Procedure,
                    model.Place.Mine.Definition,
                    candidate,
                    model.Ground,
                    model.Place.Mine.By,
                    cancellationToken
                ),
            }
            : model;

    private Task<IResult> ShowAsync(RejectModel model) =>
        pages.PrivateAsync<RejectPage>(
            model,
            model.Faults.Count > 0 || model.NotRejected.Count > 0
                ? StatusCodes.Status422UnprocessableEntity
                : StatusCodes.Status200OK
        );
}
