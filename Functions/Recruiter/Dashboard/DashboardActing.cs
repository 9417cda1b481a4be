using Microsoft.AspNetCore.Http;
using Microsoft.DurableTask.Client;
using Recruitment.Applicants.Complaints;
using Recruitment.Committee;
using Recruitment.Committee.Replacing;
using Recruitment.Definition;
using Recruitment.Definition.Reading;
using Recruitment.Definition.Rules;
using Recruitment.Html;
using Recruitment.Procedures;
using Recruitment.Records;
using Recruitment.Timeline;
using Recruitment.Timeline.Reopening;

namespace Recruitment.Recruiter.Dashboard;

/// <summary>
/// Does what is asked with a form of <see cref="DashboardActions"/> and its like, for whoever may: the recruiter on the
/// dashboard, or a visitor of the desk. Doing the same twice changes nothing more.
/// </summary>
public sealed class DashboardActing(
    ProcedureRecords procedures,
    ProcedureControl control,
    DatesMover mover,
    PriorityDesk priority,
    ComplaintDesk complaints,
    PersonReplacer replacer,
    ProcedureReopener reopener
)
{
    private static readonly (string, string)[] Nothing = [];

    /// <summary>What is wrong with a form as it is filled in, each with its field; empty when it seems right.</summary>
    public static IReadOnlyList<FormError> Judge(Procedure procedure, IFormCollection form)
    {
        var action = form["action"].ToString();
        return !MayBeDone(action, procedure)
            ? [DashboardFields.ErrorOf(form, "", "Ended")]
            :
            [
                .. KeysOf(action, form).Select(wrong => DashboardFields.ErrorOf(form, wrong.Field, wrong.Key)),
                .. FaultsOf(action, form).Select(fault => DashboardFields.ErrorOf(form, fault)),
            ];
    }

    /// <summary>What is not filled in: the field, and the key of the sentence.</summary>
    private static IEnumerable<(string Field, string Key)> KeysOf(string action, IFormCollection form) =>
        action switch
        {
            "cancel" when form["confirmed"] != "yes" => [("confirmed", "NotConfirmed")],
            "move" or "moveInterviews" when !DashboardForms.TryReadDay(form["day"], out _) => [("day", "NoDay")],
            "plan" => DashboardForms.Unreadable(form).Select(field => (field, "NoDay")),
            "answer" when form["answer"].ToString().Trim().Length is 0 or > Complaint.MaxCharacters =>
            [
                ("answer", "NoAnswer"),
            ],
            "add" when People.GroupOf(form["role"].ToString()) is null => [("role", "NoRole")],
            "replace" =>
            [
                .. form["person"].ToString().Length == 0 ? [("person", "NoPerson")] : Nothing,
                .. DashboardForms.Replacement(form, People.RecruiterId) is null
                    ? [("reason", "NoReplacementReason")]
                    : Nothing,
            ],
            _ => [],
        };

    private static IEnumerable<Fault> FaultsOf(string action, IFormCollection form) =>
        action switch
        {
            "suspend"
            or "resume"
            or "cancel" when ReasonField.Read(form, "reason") is not { Length: <= ReasonField.Longest } =>
            [
                new Fault("/reason", "SayWhy"),
            ],
            "add" or "replace" =>
            [
                .. TextRules.Line(form["name"].ToString(), "/name"),
                .. TextRules.Email(form["email"].ToString(), "/email"),
                .. action == "replace"
                && DashboardForms.Replacement(form, People.RecruiterId)
                    is { Reason: ReplacementReason.Other, Note: null }
                    ? [new Fault("/note", "SayWhy")]
                    : Array.Empty<Fault>(),
            ],
            _ => [],
        };

    /// <summary>What was wrong, each with its field; empty when it was done.</summary>
    /// <param name="by">Who does it, as the procedure knows them.</param>
    public async Task<IReadOnlyList<FormError>> ActAsync(
        Procedure procedure,
        IFormCollection form,
        PersonId by,
        DurableTaskClient client,
        CancellationToken cancellationToken
    )
    {
        if (Judge(procedure, form) is { Count: > 0 } wrong)
        {
            return wrong;
        }

        var action = form["action"].ToString();
        switch (action)
        {
            case "suspend":
                return await SteerAsync(control.SuspendAsync);
            case "resume":
                return await SteerAsync(control.ResumeAsync);
            case "cancel":
                return await SteerAsync(control.CancelAsync);
            case "move":
            case "moveInterviews":
                return await MovedAsync(DashboardForms.Move(form));
            case "plan":
                return await MovedAsync(DashboardForms.Plan(form, procedure));
            case "priority":
                var fault = await priority.SetAsync(
                    procedure,
                    new CandidateId(form["candidate"].ToString()),
                    form["group"].ToString(),
                    by,
                    cancellationToken
                );
                return fault is null ? [] : [DashboardFields.ErrorOf(form, "candidate", fault)];
            case "answer":
                var unanswered = await complaints.AnswerAsync(
                    procedure.Id,
                    new CandidateId(form["candidate"].ToString()),
                    form["complaint"].ToString(),
                    form["answer"].ToString(),
                    by,
                    client,
                    cancellationToken
                );
                return unanswered is null ? [] : [DashboardFields.ErrorOf(form, "answer", unanswered)];
            case "reopen":
                return await ReopenAsync(procedure, form, by, client, cancellationToken);
            case "replace":
            case "add":
                var who = action == "add" ? DashboardForms.Addition(form, by) : DashboardForms.Replacement(form, by);
                return who is null
                    ? [DashboardFields.ErrorOf(form, "reason", "NoReplacementReason")]
                    : Errors(form, await replacer.ReplaceAsync(procedure, who, client, cancellationToken));
            default:
                return [DashboardFields.ErrorOf(form, "", "UnknownAction")];
        }

        async Task<IReadOnlyList<FormError>> MovedAsync(DatesMove? move) =>
            move is null
                ? [DashboardFields.ErrorOf(form, "day", "NoDay")]
                : Errors(form, await mover.MoveAsync(procedure, move, by, client, cancellationToken));

        async Task<IReadOnlyList<FormError>> SteerAsync(
            Func<ProcedureId, Steering, DurableTaskClient, CancellationToken, Task> steerAsync
        )
        {
            var how = new Steering { By = by.Value, Reason = ReasonField.Read(form, "reason") };
            await steerAsync(procedure.Id, how, client, cancellationToken);
            return [];
        }
    }

    /// <summary>Complaints are answered, and a procedure is opened anew, also after its end.</summary>
    private static bool MayBeDone(string action, Procedure procedure) =>
        action is "answer" or "reopen" || ProcedureControl.MayBeSteered(procedure, action);

    private async Task<IReadOnlyList<FormError>> ReopenAsync(
        Procedure procedure,
        IFormCollection form,
        PersonId by,
        DurableTaskClient client,
        CancellationToken cancellationToken
    )
    {
        var definition = await procedures.FindDefinitionAsync(procedure.Id, cancellationToken);
        var (_, faults) = await reopener.ReopenAsync(
            procedure,
            DashboardForms.ReopenOverrides(form, definition),
            by.Value,
            client,
            cancellationToken
        );
        return Errors(form, faults);
    }

    private static IReadOnlyList<FormError> Errors(IFormCollection form, IEnumerable<Fault> faults) =>
        [.. faults.Select(fault => DashboardFields.ErrorOf(form, fault))];
}
