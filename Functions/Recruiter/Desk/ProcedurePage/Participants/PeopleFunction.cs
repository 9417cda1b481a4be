using Microsoft.AspNetCore.Http;
using Microsoft.DurableTask.Client;
using Recruitment.Candidates;
using Recruitment.Committee.Conflicts;
using Recruitment.Html;
using Recruitment.Recruiter.Dashboard;
using Recruitment.Recruiter.Desk.Confirming;

namespace Recruitment.Recruiter.Desk.ProcedurePage.Participants;

/// <summary>
/// Shows who takes part for the organisation; corrects an address, lifts a conflict of interest and takes the list of
/// staff, each as the API does it, in the visitor's name.
/// </summary>
public sealed class PeopleFunction(
    DeskGate gate,
    PeopleActs acts,
    StandingConflicts conflicts,
    CandidateRecords candidates,
    Pages pages
)
{
    /// <summary>Room for the addresses of some 20,000 people.</summary>
    private const long MostBytes = 3_000_000;

    [Function(nameof(PeopleFunction))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "post", Route = "desk/procedures/{id}/people")]
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
                    : await pages.PrivateAsync<PeoplePage>(
                        await ReadAsync(place, cancellationToken) with
                        {
                            Done = request.Query[DeskDone.Parameter],
                        }
                    );
            },
            cancellationToken,
            MostBytes
        );

    private async Task<IResult> PostAsync(
        ProcedurePlace place,
        IFormCollection form,
        DurableTaskClient client,
        CancellationToken cancellationToken
    )
    {
        var action = form["action"].ToString();
        var step = form[ConfirmModel.StepName].ToString();
        if (action == PeopleModel.Correct && step != ConfirmModel.Do)
        {
            IReadOnlyList<FormError> wrong =
                step == ConfirmModel.Edit ? [] : await acts.JudgeAsync(place, form, cancellationToken);
            return step == ConfirmModel.Edit || wrong.Count > 0
                ? await ShowAsync(wrong)
                : await pages.PrivateAsync<ConfirmPage>(
                    new ConfirmModel(
                        place.Visitor,
                        place.Brand,
                        DeskAddresses.People(place.Id),
                        DeskTexts.CorrectAddress,
                        $"{place.Mine.Definition.People.Find(PeopleActs.PersonIn(form))?.Name}, {form["email"]}"
                    )
                    {
                        Fields = ConfirmModel.FieldsOf(form),
                        Mails = await acts.MissedAsync(place, form, cancellationToken),
                    }
                );
        }

        return await acts.ActAsync(place, form, client, cancellationToken) is { Count: > 0 } faults
            ? await ShowAsync(faults)
            : new SeeOther(DeskDone.At(DeskAddresses.People(place.Id), action, "done"));

        async Task<IResult> ShowAsync(IReadOnlyList<FormError> faults) =>
            await pages.PrivateAsync<PeoplePage>(
                await ReadAsync(place, cancellationToken) with
                {
                    Faults = faults,
                    Posted = DashboardForms.Typed(form),
                },
                faults.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK
            );
    }

    private async Task<PeopleModel> ReadAsync(ProcedurePlace place, CancellationToken cancellationToken)
    {
        var all = await candidates.SummariesAsync(place.Id, cancellationToken);
        var names = new ProcedureNames(place.Mine.Definition, all);
        return new PeopleModel(place)
        {
            Conflicts =
            [
                .. (await conflicts.ListAsync(place.Id, cancellationToken)).Select(one => new ListedConflict(
                    one,
                    names.Of(one.Voter.Value),
                    names.Of(one.Candidate.Value)
                )),
            ],
        };
    }
}
