using Microsoft.AspNetCore.Http;
using Microsoft.DurableTask.Client;
using Recruitment.Committee.Replacing;
using Recruitment.Definition;
using Recruitment.Definition.Reading;
using Recruitment.Procedures;
using Recruitment.Records;
using Recruitment.Timeline;
using Recruitment.Timeline.Reopening;

namespace Recruitment.Recruiter.Api;

/// <summary>
/// Steers a running procedure: <c>suspend</c>, <c>resume</c>, <c>cancel</c>, <c>dates</c> with a
/// <see cref="DatesMove"/>, <c>people</c> with a <see cref="PersonReplacement"/>,
/// or, once it has ended, <c>reopen</c> with a <see cref="ReopenRequest"/>. Answers 202 with the status; the orchestrations follow.
/// </summary>
public sealed class ControlProcedureFunction(
    ProcedureRecords procedures,
    ProcedureControl control,
    DatesMover mover,
    PersonReplacer replacer,
    ProcedureReopener reopener,
    ProcedureStatusReader statuses
)
{
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

        if (command == "reopen")
        {
            return await ReopenAsync(procedure, request, client, cancellationToken);
        }

        if (!ProcedureControl.MayBeSteered(procedure, command))
        {
            return Problem.Ended(procedure.Id);
        }

        switch (command)
        {
            case "suspend":
                await control.SuspendAsync(procedure.Id, client, cancellationToken);
                break;
            case "resume":
                await control.ResumeAsync(procedure.Id, client, cancellationToken);
                break;
            case "cancel":
                await control.CancelAsync(procedure.Id, client, cancellationToken);
                break;
            case "dates":
                if (
                    await ChangeAsync<DatesMove>(
                        request,
                        move => mover.MoveAsync(procedure, move, client, cancellationToken),
                        cancellationToken
                    ) is
                    { } refusedDates
                )
                {
                    return refusedDates;
                }

                break;
            case "people":
                if (
                    await ChangeAsync<PersonReplacement>(
                        request,
                        who => replacer.ReplaceAsync(procedure, who, client, cancellationToken),
                        cancellationToken
                    ) is
                    { } refusedPerson
                )
                {
                    return refusedPerson;
                }

                break;
            default:
                return Problem.Of("UnknownCommand", StatusCodes.Status404NotFound, command);
        }

        return await AcceptedAsync(procedure.Id, cancellationToken);
    }

    private async Task<IResult> AcceptedAsync(ProcedureId id, CancellationToken cancellationToken) =>
        Results.Json(
            await statuses.FindAsync(id, cancellationToken),
            RecordJson.Options,
            statusCode: StatusCodes.Status202Accepted
        );

    /// <summary>Answers with the status of the new procedure.</summary>
    private async Task<IResult> ReopenAsync(
        Procedure procedure,
        HttpRequest request,
        DurableTaskClient client,
        CancellationToken cancellationToken
    )
    {
        ProcedureId? opened = null;
        var problem = await ChangeAsync<ReopenRequest>(
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
        return opened is { } id ? await AcceptedAsync(id, cancellationToken) : problem!; // One or the other.
    }

    /// <summary>Reads the body and makes the change in it; answers the problem, or null when it was made.</summary>
    private static async Task<IResult?> ChangeAsync<TChange>(
        HttpRequest request,
        Func<TChange, Task<IReadOnlyList<Fault>>> makeAsync,
        CancellationToken cancellationToken
    )
        where TChange : class
    {
        if (await RequestBody.ReadAsync(request, cancellationToken) is not { } body)
        {
            return Problem.Of("TooLarge", StatusCodes.Status413PayloadTooLarge, RequestBody.MaxBytes);
        }

        if (JsonReading.Parse(RequestBody.Decode(body), out var invalid) is not { } json)
        {
            return Problem.Of([invalid!]); // Parse answers one or the other.
        }

        var shape = new ShapeReader();
        var change = shape.Read<TChange>(json, "");
        var faults = shape.Faults.Count > 0 ? shape.Faults : await makeAsync(change);
        return faults.Count > 0 ? Problem.Of(faults) : null;
    }
}
