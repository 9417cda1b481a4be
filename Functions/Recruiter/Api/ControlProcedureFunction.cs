using Microsoft.AspNetCore.Http;
using Microsoft.DurableTask.Client;
using Recruitment.Applicants.Internal;
using Recruitment.Committee.Conflicts;
using Recruitment.Committee.Replacing;
using Recruitment.Definition;
using Recruitment.Definition.Reading;
using Recruitment.Procedures;
using Recruitment.Records;
using Recruitment.Timeline;
using Recruitment.Timeline.Reopening;

namespace Recruitment.Recruiter.Api;

/// <summary>
/// Steers a running procedure: <c>suspend</c>, <c>resume</c>, <c>cancel</c>, each with a <see cref="Steering"/> or
/// nothing, <c>dates</c> with a
/// <see cref="DatesMove"/>, <c>people</c> with a <see cref="PersonReplacement"/>, <c>lift-conflict</c> with a
/// <see cref="ConflictLiftRequest"/>, <c>staff</c> with <see cref="StaffAddresses"/>,
/// or, once it has ended, <c>reopen</c> with a <see cref="ReopenRequest"/>. Answers 202 with the status; the orchestrations follow.
/// </summary>
public sealed class ControlProcedureFunction(
    ProcedureRecords procedures,
    ProcedureControl control,
    DatesMover mover,
    PersonReplacer replacer,
    ConflictLifting lifting,
    StaffListDesk staff,
    ProcedureReopener reopener,
    ProcedureStatusReader statuses
)
{
    /// <summary>What can be done.</summary>
    public static IReadOnlyList<string> Commands { get; } =
    ["suspend", "resume", "cancel", "dates", "people", "lift-conflict", "staff", "reopen"];

    [Function(nameof(ControlProcedureFunction))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "api/procedures/{id}/{command}")] HttpRequest request,
        string id,
        string command,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellationToken
    )
    {
        RequestLanguage.Use(request);
        if (
            !Identifier.IsValid(id)
            || await procedures.FindAsync(new ProcedureId(id), cancellationToken) is not { } procedure
        )
        {
            return Problem.UnknownProcedure(id);
        }

        if (!Commands.Contains(command))
        {
            return Problem.Of("UnknownCommand", StatusCodes.Status404NotFound, command);
        }

        if (command == "reopen")
        {
            return await ReopenAsync(procedure, request, client, cancellationToken);
        }

        if (!ProcedureControl.MayBeSteered(procedure, command))
        {
            return Problem.Ended(procedure.Id);
        }

        var definition = await procedures.FindDefinitionAsync(procedure.Id, cancellationToken);
        IReadOnlyList<Fault>? remarks = null;
        var problem = command switch
        {
            "suspend" => await SteerAsync(control.SuspendAsync),
            "resume" => await SteerAsync(control.ResumeAsync),
            "cancel" => await SteerAsync(control.CancelAsync),
            "dates" => await RequestChange.MakeAsync<DatesMove>(
                request,
                async move =>
                {
                    var faults = await mover.MoveAsync(procedure, move, People.RecruiterId, client, cancellationToken);
                    remarks = faults.Count > 0 ? [] : await mover.RemarksAsync(procedure.Id, move, cancellationToken);
                    return faults;
                },
                cancellationToken
            ),
            "people" => await RequestChange.MakeAsync<PersonReplacement>(
                request,
                who => replacer.ReplaceAsync(procedure, who, client, cancellationToken),
                cancellationToken
            ),
            "lift-conflict" => await RequestChange.MakeAsync<ConflictLiftRequest>(
                request,
                lift => lifting.LiftAsync(procedure.Id, lift, cancellationToken),
                cancellationToken
            ),
            _ => await RequestChange.MakeAsync<StaffAddresses>(
                request,
                list => staff.TakeAsync(procedure, list, client, cancellationToken),
                cancellationToken
            ),
        };
        return problem
            ?? (
                remarks is null
                    ? await statuses.AcceptedAsync(procedure.Id, cancellationToken)
                    : await statuses.AcceptedAsync(procedure.Id, remarks, cancellationToken)
            );

        // Calls of before there was a body go on working: without one it is the recruiter, who gives no reason.
        Task<IResult?> SteerAsync(Func<ProcedureId, Steering, DurableTaskClient, CancellationToken, Task> steerAsync) =>
            RequestChange.MakeAsync<Steering>(
                request,
                async how =>
                {
                    var faults = definition is null ? [] : how.Faults(definition.People);
                    if (faults.Count == 0)
                    {
                        await steerAsync(procedure.Id, how, client, cancellationToken);
                    }

                    return faults;
                },
                cancellationToken,
                mayBeEmpty: true
            );
    }

    /// <summary>Answers with the status of the new procedure.</summary>
    private async Task<IResult> ReopenAsync(
        Procedure procedure,
        HttpRequest request,
        DurableTaskClient client,
        CancellationToken cancellationToken
    )
    {
        ProcedureId? opened = null;
        var problem = await RequestChange.MakeAsync<ReopenRequest>(
            request,
            async how =>
            {
                (opened, var faults) = await reopener.ReopenAsync(
                    procedure,
                    how.Overrides,
                    People.RecruiterId.Value,
                    client,
                    cancellationToken
                );
                return faults;
            },
            cancellationToken
        );
        return opened is { } id ? await statuses.AcceptedAsync(id, cancellationToken) : problem!; // One or the other.
    }
}
