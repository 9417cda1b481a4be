using Microsoft.AspNetCore.Http;
using Microsoft.DurableTask.Client;
using Recruitment.Procedures.Definition.Reading;
using Recruitment.Records;

namespace Recruitment.Procedures.Api;

/// <summary>
/// Steers a running procedure: <c>suspend</c>, <c>resume</c>, <c>cancel</c>, or <c>dates</c> with a
/// <see cref="DatesMove"/>. Answers 202 with the status; the orchestrations follow.
/// </summary>
public sealed class ControlProcedureFunction(
    ProcedureRecords procedures,
    ProcedureControl control,
    DatesMover mover,
    ProcedureStatusReader statuses
)
{
    [Function(nameof(ControlProcedureFunction))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "api/procedures/{id}/{command}")]
            HttpRequest request,
        string id,
        string command,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellationToken
    )
    {
        RequestLanguage.Use(request);
        if (
            !Identifier.IsValid(id)
            || await procedures.FindAsync(new ProcedureId(id), cancellationToken)
                is not { } procedure
        )
        {
            return Problem.UnknownProcedure(id);
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
                if (await MoveAsync(procedure, request, client, cancellationToken) is { } problem)
                {
                    return problem;
                }

                break;
            default:
                return Problem.Of("UnknownCommand", StatusCodes.Status404NotFound, command);
        }

        return Results.Json(
            await statuses.FindAsync(procedure.Id, cancellationToken),
            RecordJson.Options,
            statusCode: StatusCodes.Status202Accepted
        );
    }

    /// <summary>The problem, or null when the dates were moved.</summary>
    private async Task<IResult?> MoveAsync(
        Procedure procedure,
        HttpRequest request,
        DurableTaskClient client,
        CancellationToken cancellationToken
    )
    {
        if (await RequestBody.ReadAsync(request, cancellationToken) is not { } body)
        {
            return Problem.Of(
                "TooLarge",
                StatusCodes.Status413PayloadTooLarge,
                RequestBody.MostBytes
            );
        }

        if (JsonReading.Parse(RequestBody.Decode(body), out var invalid) is not { } json)
        {
            return Problem.Of([invalid!]); // Parse answers one or the other.
        }

        var shape = new ShapeReader();
        var move = shape.Read<DatesMove>(json, "");
        var faults =
            shape.Faults.Count > 0
                ? shape.Faults
                : await mover.MoveAsync(procedure, move, client, cancellationToken);
        return faults.Count > 0 ? Problem.Of(faults) : null;
    }
}
