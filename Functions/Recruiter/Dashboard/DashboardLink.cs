using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.DurableTask.Client;
using Recruitment.Applicants.Complaints;
using Recruitment.Committee;
using Recruitment.Committee.Replacing;
using Recruitment.Definition;
using Recruitment.Definition.Reading;
using Recruitment.Html;
using Recruitment.Links;
using Recruitment.Procedures;
using Recruitment.Records;
using Recruitment.Retention;
using Recruitment.Timeline;
using Recruitment.Timeline.Reopening;

namespace Recruitment.Recruiter.Dashboard;

/// <summary>
/// The recruiter's dashboard. GET shows how the procedure goes, and after erasure the receipt; POST moves the
/// deadline or the interviews, replaces somebody, suspends, resumes or cancels.
/// </summary>
public sealed class DashboardLink(
    ProcedureRecords procedures,
    DashboardReader reader,
    ProcedureControl control,
    DatesMover mover,
    PriorityDesk priority,
    ComplaintDesk complaints,
    PersonReplacer replacer,
    ProcedureReopener reopener,
    Receipts receipts,
    Pages pages
) : ILinkHandler
{
    /// <summary>Says in the address what was just done, so that reloading the page does not do it again.</summary>
    private const string DoneParameter = "gedaan";

    /// <summary>Can also be done after the procedure's end.</summary>
    private const string AnswerComplaint = "answer";

    public string Purpose => DashboardAddress.Purpose;

    public async Task<IResult> GetAsync(Link link, HttpRequest request, CancellationToken cancellationToken)
    {
        var done = DashboardTexts.Done(request.Query[DoneParameter].FirstOrDefault());
        return await ShowAsync(link, request, done, fault: null, cancellationToken);
    }

    public async Task<IResult> PostAsync(
        Link link,
        HttpRequest request,
        DurableTaskClient client,
        CancellationToken cancellationToken
    )
    {
        var form = await request.ReadFormAsync(cancellationToken);
        if (
            link.Holder != People.RecruiterId.Value
            || await procedures.FindAsync(link.Procedure, cancellationToken) is not { } procedure
        )
        {
            return await pages.UnknownLinkAsync();
        }

        var action = form["action"].FirstOrDefault();
        var fault =
            action is AnswerComplaint or "reopen" || ProcedureControl.MayBeSteered(procedure, action ?? "")
                ? await ActAsync(action, procedure, form, client, cancellationToken)
                : DashboardTexts.Fault("Ended");
        return fault is null
            ? Results.Redirect($"{request.Path}?{DoneParameter}={action}#stand")
            : await ShowAsync(link, request, done: null, fault, cancellationToken);
    }

    /// <summary>What was wrong, in a sentence; null when it was done.</summary>
    private async Task<string?> ActAsync(
        string? action,
        Procedure procedure,
        IFormCollection form,
        DurableTaskClient client,
        CancellationToken cancellationToken
    )
    {
        switch (action)
        {
            case "cancel" when form["confirmed"] != "yes":
                return DashboardTexts.Fault("NotConfirmed");
            case "suspend":
                return await SteerAsync(control.SuspendAsync);
            case "resume":
                return await SteerAsync(control.ResumeAsync);
            case "cancel":
                return await SteerAsync(control.CancelAsync);
            case "move":
            case "moveInterviews":
                return await MoveAsync(action, procedure, form, client, cancellationToken);
            case "priority":
                var fault = await priority.SetAsync(
                    procedure,
                    new CandidateId(form["candidate"].FirstOrDefault() ?? ""),
                    form["group"].FirstOrDefault() ?? "",
                    cancellationToken
                );
                return fault is null ? null : DashboardTexts.Fault(fault);
            case AnswerComplaint:
                var unanswered = await complaints.AnswerAsync(
                    procedure.Id,
                    new CandidateId(form["candidate"].FirstOrDefault() ?? ""),
                    form["complaint"].FirstOrDefault() ?? "",
                    form["answer"].FirstOrDefault() ?? "",
                    client,
                    cancellationToken
                );
                return unanswered is null ? null : DashboardTexts.Fault(unanswered);
            case "reopen":
                return await ReopenAsync(procedure, form, client, cancellationToken);
            case "replace":
                if (DashboardForms.Replacement(form) is not { } replacement)
                {
                    return DashboardTexts.Fault("NoReplacementReason");
                }

                var faults = await replacer.ReplaceAsync(procedure, replacement, client, cancellationToken);
                return faults.Count > 0 ? FaultTexts.Of(faults[0]) : null;
            default:
                return DashboardTexts.Fault("UnknownAction");
        }

        async Task<string?> SteerAsync(
            Func<ProcedureId, Steering, DurableTaskClient, CancellationToken, Task> steerAsync
        )
        {
            if (ReasonField.Read(form, "reason") is not { Length: <= ReasonField.Longest } reason)
            {
                return FaultTexts.Of(new Fault("/reason", "SayWhy"));
            }

            await steerAsync(procedure.Id, new Steering { Reason = reason }, client, cancellationToken);
            return null;
        }
    }

    private async Task<string?> ReopenAsync(
        Procedure procedure,
        IFormCollection form,
        DurableTaskClient client,
        CancellationToken cancellationToken
    )
    {
        var definition = await procedures.FindDefinitionAsync(procedure.Id, cancellationToken);
        var (_, faults) = await reopener.ReopenAsync(
            procedure,
            DashboardForms.ReopenOverrides(form, definition),
            People.RecruiterId.Value,
            client,
            cancellationToken
        );
        return faults.Count > 0 ? FaultTexts.Of(faults[0]) : null;
    }

    private async Task<string?> MoveAsync(
        string action,
        Procedure procedure,
        IFormCollection form,
        DurableTaskClient client,
        CancellationToken cancellationToken
    )
    {
        if (
            !DateOnly.TryParseExact(
                form["day"],
                "yyyy-MM-dd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var day
            )
        )
        {
            return DashboardTexts.Fault("NoDay");
        }

        var move = new DatesMove { Stage = form["stage"].FirstOrDefault() ?? "" };
        move = action == "move" ? move with { Deadline = day } : move with { InterviewDay = day };
        var faults = await mover.MoveAsync(procedure, move, client, cancellationToken);
        return faults.Count > 0 ? FaultTexts.Of(faults[0]) : null;
    }

    private async Task<IResult> ShowAsync(
        Link link,
        HttpRequest request,
        string? done,
        string? fault,
        CancellationToken cancellationToken
    )
    {
        if (
            link.Holder != People.RecruiterId.Value
            || await procedures.FindAsync(link.Procedure, cancellationToken) is not { } procedure
        )
        {
            return await pages.UnknownLinkAsync();
        }

        var status = fault is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity;
        if (await reader.ReadAsync(procedure, cancellationToken) is not { } model)
        {
            var receipt = await receipts.FindAsync(procedure.Id, cancellationToken);
            return await pages.PrivateAsync<ErasedPage>(new ErasedModel(procedure, receipt), status);
        }

        return await pages.PrivateAsync<DashboardPage>(
            model with
            {
                Address = request.Path,
                CandidatePage = CandidatePageOf(request),
                Done = done,
                Fault = fault,
                Posted = fault is null ? null : request.Form.ToDictionary(f => f.Key, f => f.Value.ToString()),
            },
            status
        );
    }

    private static int CandidatePageOf(HttpRequest request) =>
        int.TryParse(
            request.Query[CandidateTable.PageParameter],
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var page
        )
            ? page
            : 1;
}
