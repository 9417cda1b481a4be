using Microsoft.AspNetCore.Http;
using Microsoft.DurableTask.Client;
using Recruitment.Applicants.Complaints;
using Recruitment.Committee;
using Recruitment.Committee.Replacing;
using Recruitment.Definition;
using Recruitment.Definition.Reading;
using Recruitment.Definition.Rules;
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
    /// <summary>What is wrong with a form as it is filled in, in a sentence; null when it seems right.</summary>
    public static string? Judge(Procedure procedure, IFormCollection form)
    {
        var action = form["action"].ToString();
        return action switch
        {
            _ when !MayBeDone(action, procedure) => DashboardTexts.Fault("Ended"),
            "cancel" when form["confirmed"] != "yes" => DashboardTexts.Fault("NotConfirmed"),
            "suspend"
            or "resume"
            or "cancel" when ReasonField.Read(form, "reason") is not { Length: <= ReasonField.Longest } =>
                FaultTexts.Of(new Fault("/reason", "SayWhy")),
            "move" or "moveInterviews" when !DashboardForms.TryReadDay(form["day"], out _) => DashboardTexts.Fault(
                "NoDay"
            ),
            "plan" when DashboardForms.Plan(form, procedure) is null => DashboardTexts.Fault("NoDay"),
            "answer" when form["answer"].ToString().Trim().Length is 0 or > Complaint.MaxCharacters =>
                DashboardTexts.Fault("NoAnswer"),
            "replace" when DashboardForms.Replacement(form, People.RecruiterId) is null => DashboardTexts.Fault(
                "NoReplacementReason"
            ),
            "add" or "replace" => FirstOf([
                .. TextRules.Line(form["name"].ToString(), "/name"),
                .. TextRules.Email(form["email"].ToString(), "/email"),
            ]),
            _ => null,
        };
    }

    /// <summary>What was wrong, in a sentence; null when it was done.</summary>
    /// <param name="by">Who does it, as the procedure knows them.</param>
    public async Task<string?> ActAsync(
        Procedure procedure,
        IFormCollection form,
        PersonId by,
        DurableTaskClient client,
        CancellationToken cancellationToken
    )
    {
        if (Judge(procedure, form) is { } wrong)
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
                return await MoveAsync(action, procedure, form, by, client, cancellationToken);
            case "plan":
                return DashboardForms.Plan(form, procedure) is { } plan
                    ? FirstOf(await mover.MoveAsync(procedure, plan, by, client, cancellationToken))
                    : DashboardTexts.Fault("NoDay");
            case "priority":
                var fault = await priority.SetAsync(
                    procedure,
                    new CandidateId(form["candidate"].ToString()),
                    form["group"].ToString(),
                    by,
                    cancellationToken
                );
                return fault is null ? null : DashboardTexts.Fault(fault);
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
                return unanswered is null ? null : DashboardTexts.Fault(unanswered);
            case "reopen":
                return await ReopenAsync(procedure, form, by, client, cancellationToken);
            case "replace":
            case "add":
                var who = action == "add" ? DashboardForms.Addition(form, by) : DashboardForms.Replacement(form, by);
                return who is null
                    ? DashboardTexts.Fault("NoReplacementReason")
                    : FirstOf(await replacer.ReplaceAsync(procedure, who, client, cancellationToken));
            default:
                return DashboardTexts.Fault("UnknownAction");
        }

        async Task<string?> SteerAsync(
            Func<ProcedureId, Steering, DurableTaskClient, CancellationToken, Task> steerAsync
        )
        {
            var how = new Steering { By = by.Value, Reason = ReasonField.Read(form, "reason") };
            await steerAsync(procedure.Id, how, client, cancellationToken);
            return null;
        }
    }

    /// <summary>Complaints are answered, and a procedure is opened anew, also after its end.</summary>
    private static bool MayBeDone(string action, Procedure procedure) =>
        action is "answer" or "reopen" || ProcedureControl.MayBeSteered(procedure, action);

    private async Task<string?> ReopenAsync(
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
        return FirstOf(faults);
    }

    private async Task<string?> MoveAsync(
        string action,
        Procedure procedure,
        IFormCollection form,
        PersonId by,
        DurableTaskClient client,
        CancellationToken cancellationToken
    )
    {
        if (!DashboardForms.TryReadDay(form["day"], out var day))
        {
            return DashboardTexts.Fault("NoDay");
        }

        var move = new DatesMove { Stage = form["stage"].ToString() };
        move = action == "move" ? move with { Deadline = day } : move with { InterviewDay = day };
        return FirstOf(await mover.MoveAsync(procedure, move, by, client, cancellationToken));
    }

    private static string? FirstOf(IReadOnlyList<Fault> faults) => faults.Count > 0 ? FaultTexts.Of(faults[0]) : null;
}
