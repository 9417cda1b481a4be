using Microsoft.AspNetCore.Http;
using Microsoft.DurableTask.Client;
using Recruitment.Procedures;
using Recruitment.Procedures.Interviewing;
using Recruitment.Records;

namespace Recruitment.Recruiter.Api;

/// <summary>
/// Arranges the round of interviews that is under way with a <see cref="RoundArrangement"/>: more times to choose from, a
/// room, a link to meet online. Who has an interview to come gets the new appointment. Answers 202 with the status of the
/// procedure.
/// </summary>
public sealed class ArrangeInterviewsFunction(
    ProcedureRecords procedures,
    IInterviewDesk desk,
    ProcedureStatusReader statuses
)
{
    [Function(nameof(ArrangeInterviewsFunction))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "api/procedures/{id}/interviews")]
            HttpRequest request,
        string id,
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

        if (!procedure.IsUnderWay)
        {
            return Problem.Ended(procedure.Id);
        }

        return await RequestChange.MakeAsync<RoundArrangement>(
                request,
                arrangement => desk.ArrangeAsync(procedure, arrangement, client, cancellationToken),
                cancellationToken
            ) ?? await statuses.AcceptedAsync(procedure.Id, cancellationToken);
    }
}
