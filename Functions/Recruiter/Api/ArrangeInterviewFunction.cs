using Microsoft.AspNetCore.Http;
using Microsoft.DurableTask.Client;
using Recruitment.Procedures;
using Recruitment.Procedures.Interviewing;
using Recruitment.Records;

namespace Recruitment.Recruiter.Api;

/// <summary>
/// Arranges one candidate's interview with an <see cref="InterviewArrangement"/>: another time, a room, a link to meet
/// online. Candidate and committee get the new appointment. Answers 202 with the status of the procedure.
/// </summary>
public sealed class ArrangeInterviewFunction(
    ProcedureRecords procedures,
    IInterviewDesk desk,
    ProcedureStatusReader statuses
)
{
    [Function(nameof(ArrangeInterviewFunction))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(
            AuthorizationLevel.Function,
            "post",
            Route = "api/procedures/{id}/candidates/{candidate}/interview"
        )]
            HttpRequest request,
        string id,
        string candidate,
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

        return await RequestChange.MakeAsync<InterviewArrangement>(
                request,
                arrangement =>
                    desk.ArrangeAsync(procedure, new CandidateId(candidate), arrangement, client, cancellationToken),
                cancellationToken
            ) ?? await statuses.AcceptedAsync(procedure.Id, cancellationToken);
    }
}
