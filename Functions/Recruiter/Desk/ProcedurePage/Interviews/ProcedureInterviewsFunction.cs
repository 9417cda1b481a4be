using Microsoft.AspNetCore.Http;
using Recruitment.Candidates;
using Recruitment.Html;
using Recruitment.Procedures.Interviewing;

namespace Recruitment.Recruiter.Desk.ProcedurePage.Interviews;

/// <summary>Shows when the interviews are: an agenda is read for each round, and no candidate.</summary>
public sealed class ProcedureInterviewsFunction(
    DeskGate gate,
    IInterviewSchedules schedules,
    CandidateRecords candidates,
    Pages pages
)
{
    [Function(nameof(ProcedureInterviewsFunction))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "desk/procedures/{id}/interviews")]
            HttpRequest request,
        string id,
        CancellationToken cancellationToken
    ) =>
        gate.AdmitAsync(
            request,
            id,
            async (visitor, mine) =>
            {
                var place = new ProcedurePlace(visitor, mine);
                var all = await candidates.SummariesAsync(place.Id, cancellationToken);
                var names = new ProcedureNames(mine.Definition, all);
                var called = all.ToDictionary(candidate => candidate.Id, candidate => candidate.Name);
                var rounds = await schedules.ListAsync(place.Id, mine.Definition, cancellationToken);
                return await pages.PrivateAsync<ProcedureInterviewsPage>(
                    new InterviewsModel(
                        place,
                        [.. rounds.Select(round => new ListedRound(names.StageOf(round.Step), round, called))]
                    )
                );
            },
            cancellationToken
        );
}
