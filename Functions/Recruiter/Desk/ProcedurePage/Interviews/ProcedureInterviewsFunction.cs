using Microsoft.AspNetCore.Http;
using Microsoft.DurableTask.Client;
using Recruitment.Candidates;
using Recruitment.Correspondence;
using Recruitment.Definition.Reading;
using Recruitment.Html;
using Recruitment.Procedures.Interviewing;
using Recruitment.Recruiter.Acting;
using Recruitment.Recruiter.Dashboard;
using Recruitment.Recruiter.Desk.Confirming;

namespace Recruitment.Recruiter.Desk.ProcedurePage.Interviews;

/// <summary>
/// Shows when the interviews are: an agenda is read for each round, and no candidate. POST arranges the round that is under
/// way, as the API does it, in the visitor's name.
/// </summary>
public sealed class ProcedureInterviewsFunction(
    DeskGate gate,
    IInterviewSchedules schedules,
    IInterviewDesk desk,
    CandidateRecords candidates,
    Pages pages
)
{
    [Function(nameof(ProcedureInterviewsFunction))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "post", Route = "desk/procedures/{id}/interviews")]
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
                var model = await ReadAsync(place, cancellationToken);
                return HttpMethods.IsPost(request.Method)
                    ? await PostAsync(model, request.Form, client, cancellationToken)
                    : await pages.PrivateAsync<ProcedureInterviewsPage>(
                        model with
                        {
                            IsDone = request.Query.ContainsKey(DeskDone.Parameter),
                        }
                    );
            },
            cancellationToken
        );

    private async Task<InterviewsModel> ReadAsync(ProcedurePlace place, CancellationToken cancellationToken)
    {
        var definition = place.Mine.Definition;
        var all = await candidates.SummariesAsync(place.Id, cancellationToken);
        var names = new ProcedureNames(definition, all);
        var called = all.ToDictionary(candidate => candidate.Id, candidate => candidate.Name);
        var rounds = await schedules.ListAsync(place.Id, definition, cancellationToken);
        return new InterviewsModel(
            place,
            [.. rounds.Select(round => new ListedRound(names.StageOf(round.Step), round, called))]
        );
    }

    private async Task<IResult> PostAsync(
        InterviewsModel model,
        IFormCollection form,
        DurableTaskClient client,
        CancellationToken cancellationToken
    )
    {
        model = model with { Typed = DashboardForms.Typed(form) };
        var step = form[ConfirmModel.StepName].ToString();
        if (step == ConfirmModel.Edit)
        {
            return await pages.PrivateAsync<ProcedureInterviewsPage>(model);
        }

        var arrangement = ArrangementIn(model);
        IReadOnlyList<Fault> faults =
            step == ConfirmModel.Do
                ? await desk.ArrangeAsync(model.Place.Mine.Procedure, arrangement, client, cancellationToken)
                : [.. ActionRules.CheckText(arrangement.Reason, "/reason")];
        if (faults.Count > 0)
        {
            return await pages.PrivateAsync<ProcedureInterviewsPage>(
                model with
                {
                    Faults = [.. faults.Select(ErrorOf)],
                },
                StatusCodes.Status422UnprocessableEntity
            );
        }

        return step == ConfirmModel.Do
            ? new SeeOther(DeskDone.At(model.Address, "interviews", "done"))
            : await pages.PrivateAsync<ConfirmPage>(
                new ConfirmModel(
                    model.Place.Visitor,
                    model.Place.Brand,
                    model.Address,
                    DeskTexts.ArrangeRound,
                    model.Running?.Stage ?? model.Place.Function
                )
                {
                    Fields = ConfirmModel.FieldsOf(form),
                    Mails = [.. MailsOf(model, arrangement)],
                }
            );
    }

    /// <summary>Who has an appointment gets it anew when the place changes; who has none reads of more times.</summary>
    private static IEnumerable<PreviewedMail> MailsOf(InterviewsModel model, RoundArrangement arrangement)
    {
        if (model.Running is not { } round)
        {
            yield break;
        }

        var booked = round.Schedule.Interviews.Select(interview => round.NameOf(interview.Candidate)).ToList();
        if (booked.Count > 0 && (arrangement.Room is not null || arrangement.MeetingLink is not null))
        {
            var members = round.Schedule.ChoiceClosesAt is null
                ? model.Place.Mine.Definition.People.Committee.Select(member => member.Name)
                : [];
            yield return new PreviewedMail(MailNames.Of(InterviewNotices.Appointment), [.. booked, .. members]);
        }

        if (round.Schedule is { ChoiceClosesAt: not null, Waiting.Count: > 0 } && arrangement.Add.Count > 0)
        {
            yield return new PreviewedMail(
                MailNames.Of(InterviewNotices.TimesAdded),
                [.. round.Schedule.Waiting.Select(round.NameOf)]
            );
        }
    }

    /// <summary>What is left empty stays as it is.</summary>
    private static RoundArrangement ArrangementIn(InterviewsModel model) =>
        new()
        {
            Add =
            [
                .. model
                    .TypedIn("add")
                    .Split(['\n', '\r'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                    .Select(time => time.Replace(' ', 'T')),
            ],
            Room = Filled(model.TypedIn("room")),
            MeetingLink = Filled(model.TypedIn("meetingLink")),
            Reason = model.TypedIn("reason"),
            By = model.Place.Mine.By.Value,
        };

    private static string? Filled(string text) => text.Trim() is { Length: > 0 } filled ? filled : null;

    private static FormError ErrorOf(Fault fault) =>
        new(
            fault.Pointer.StartsWith("/add", StringComparison.Ordinal) ? "add" : fault.Pointer.TrimStart('/'),
            FaultTexts.Of(fault)
        );
}
