using Microsoft.AspNetCore.Http;
using Microsoft.DurableTask.Client;
using Recruitment.Audit;
using Recruitment.Candidates.Checks;
using Recruitment.Definition.Reading;
using Recruitment.Procedures;
using Recruitment.Records;

namespace Recruitment.Recruiter.Api;

/// <summary>
/// Records what somebody of human resources or the recruiter decides about a candidate's documents for the appointment:
/// a <see cref="CheckAct"/>. Answers 200 with where the checks stand; the same again changes nothing.
/// </summary>
public sealed class CandidateChecksFunction(ProcedureRecords procedures, ICheckDesk desk, AuditLog audit)
{
    [Function(nameof(CandidateChecksFunction))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "api/procedures/{id}/candidates/{candidate}/checks")]
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

        if (
            !Identifier.IsValid(candidate)
            || await desk.FindAsync(procedure.Id, new CandidateId(candidate), cancellationToken) is not { } found
        )
        {
            return Problem.Of("NoChecks", StatusCodes.Status404NotFound, candidate);
        }

        return await RequestChange.DoAsync<CheckAct>(
            request,
            act => DecideAsync(found, act, client, cancellationToken),
            cancellationToken
        );
    }

    private async Task<IResult> DecideAsync(
        CheckCase found,
        CheckAct act,
        DurableTaskClient client,
        CancellationToken cancellationToken
    )
    {
        var procedure = found.Procedure.Id;
        var answer = await desk.DecideAsync(found, act, cancellationToken);
        if (answer.Faults.Count > 0)
        {
            return Problem.Of(answer.Faults);
        }

        if (answer.IsTooLate)
        {
            return Problem.Of("ChecksOver", StatusCodes.Status409Conflict);
        }

        if (answer.Recorded is { } what)
        {
            await audit.AppendAsync(procedure, what, found.Step, act.By, cancellationToken);
            await client.WakeAsync($"{procedure}-{found.Step}", StageEvents.Acted, cancellationToken);
        }

        var now = await desk.FindAsync(procedure, found.Candidate.Id, cancellationToken) ?? found;
        return Results.Json(CheckStanding.Of(now.Checks), RecordJson.Options);
    }
}

/// <summary>Where the checks of a candidate stand, by the ids of what is asked.</summary>
/// <param name="Outcome">Absent while something is still to be done.</param>
/// <param name="Missing">What the candidate has still to hand in.</param>
/// <param name="Unseen">What was handed in and waits to be seen.</param>
/// <param name="Seen">What was seen, here or on paper.</param>
/// <param name="Waived">What somebody decided to do without.</param>
public sealed record CheckStanding(
    CandidateId Candidate,
    CheckOutcome? Outcome,
    IReadOnlyList<string> Missing,
    IReadOnlyList<string> Unseen,
    IReadOnlyList<string> Seen,
    IReadOnlyList<string> Waived
)
{
    public static CheckStanding Of(CandidateChecks checks) =>
        new(
            checks.Candidate,
            checks.Outcome,
            [.. checks.Missing],
            [.. checks.Unseen],
            [.. checks.Asked.Where(id => checks.Documents.GetValueOrDefault(id)?.SeenAt is not null)],
            [.. checks.Asked.Where(checks.Waived.ContainsKey)]
        );
}
