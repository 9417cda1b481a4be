using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Recruitment.Candidates;
using Recruitment.Definition.Reading;
using Recruitment.Procedures;
using Recruitment.Records;
using Recruitment.Recruiter.Acting;

namespace Recruitment.Recruiter.Api;

/// <summary>
/// Does something with one candidate out of turn: <c>withdraw</c>, <c>restore</c>, <c>reject</c>, <c>track</c>,
/// <c>join</c> or <c>answer</c>, each with who does it (<c>by</c>) and why (<c>reason</c>). Answers 202 with the candidate
/// as it is then, also to who repeats it; 409 when it does not fit any more.
/// </summary>
public sealed class TakeActionFunction(
    ProcedureRecords procedures,
    CandidateRecords candidates,
    IEnumerable<ICandidateAction> actions,
    TimeProvider clock
)
{
    private readonly Dictionary<string, ICandidateAction> _actions = actions.ToDictionary(
        action => action.Name,
        StringComparer.Ordinal
    );

    [Function(nameof(TakeActionFunction))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(
            AuthorizationLevel.Function,
            "post",
            Route = "api/procedures/{id}/candidates/{candidate}/{action}"
        )]
            HttpRequest request,
        string id,
        string candidate,
        string action,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellationToken
    )
    {
        RequestLanguage.Use(request);
        if (
            !Identifier.IsValid(id)
            || await procedures.FindAsync(new ProcedureId(id), cancellationToken) is not { } procedure
            || await procedures.FindDefinitionAsync(procedure.Id, cancellationToken) is not { } definition
        )
        {
            return Problem.UnknownProcedure(id);
        }

        if (await FindAsync(procedure.Id, candidate, cancellationToken) is not { } found)
        {
            return Problem.UnknownCandidate(candidate, procedure.Id);
        }

        if (!_actions.TryGetValue(action, out var doing))
        {
            var known = string.Join(", ", _actions.Keys.Order(StringComparer.Ordinal));
            return Problem.Of("UnknownAction", StatusCodes.Status404NotFound, action, known);
        }

        var (json, problem) = await RequestChange.ReadAsync(request, cancellationToken);
        if (problem is not null)
        {
            return problem;
        }

        var scene = new ActionScene(procedure, definition, found, clock.GetUtcNow());
        return ActionResult.Of(await doing.ActAsync(json, scene, client, cancellationToken));
    }

    private async Task<Candidate?> FindAsync(
        ProcedureId procedure,
        string candidate,
        CancellationToken cancellationToken
    ) =>
        CandidateId.CanBe(candidate)
            ? await candidates.FindAsync(procedure, new CandidateId(candidate), cancellationToken)
            : null;
}
