using Microsoft.AspNetCore.Http;
using Microsoft.DurableTask.Client;
using Recruitment.Audit;
using Recruitment.Candidates.Terms;
using Recruitment.Definition;
using Recruitment.Definition.Reading;
using Recruitment.Procedures;
using Recruitment.Records;

namespace Recruitment.Recruiter.Api;

/// <summary>
/// Fixes the terms for a candidate (<see cref="TermsRequest"/>) before the offer goes out, or another version while it
/// waits for its answer. What is left open is as in the version before, or as in the vacancy. The same again changes
/// nothing.
/// </summary>
public sealed class FixTermsFunction(ITermsDesk desk, AuditLog audit)
{
    [Function(nameof(FixTermsFunction))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "api/procedures/{id}/candidates/{candidate}/terms")]
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
            || !Identifier.IsValid(candidate)
            || await desk.FindAsync(new ProcedureId(id), new CandidateId(candidate), cancellationToken) is not { } file
        )
        {
            return Problem.UnknownCandidate(candidate, new ProcedureId(id));
        }

        return await RequestChange.DoAsync<TermsRequest>(
            request,
            asked => FixAsync(file, asked, client, cancellationToken),
            cancellationToken
        );
    }

    private async Task<IResult> FixAsync(
        TermsFile file,
        TermsRequest asked,
        DurableTaskClient client,
        CancellationToken cancellationToken
    )
    {
        var by = new PersonId(asked.By ?? People.RecruiterId.Value);
        if (!TermsPeople.MayFix(file.Definition.People, by))
        {
            return Problem.Of([new Fault("/by", "TermsBy")]);
        }

        var draft = asked.Or(file.Draft);
        if (file.Terms?.Latest is { } latest && draft.Start is not null && IsSame(latest, draft))
        {
            return Answer(file);
        }

        if (!file.IsOpen)
        {
            return Problem.Of("TermsClosed", StatusCodes.Status409Conflict);
        }

        if (file.Faults(draft) is { Count: > 0 } faults)
        {
            return Problem.Of(faults);
        }

        var kept = await desk.FixAsync(file, draft, by, cancellationToken);
        if (kept.Number == file.Number || kept.Terms?.Latest is not { } version || !IsSame(version, draft))
        {
            return Problem.Of("TermsClosed", StatusCodes.Status409Conflict);
        }

        var procedure = file.Candidate.Procedure;
        await audit.AppendAsync(procedure, "TermsFixed", file.Step, by.Value, cancellationToken);
        // Recorded first: should the event get lost, the stage finds the terms at its next moment.
        await client.WakeAsync($"{procedure}-{file.Step}", StageEvents.Acted, cancellationToken);
        return Answer(kept);
    }

    /// <summary>Whether the draft says what the version says; its reason aside, when it gives none.</summary>
    private static bool IsSame(TermsVersion version, TermsDraft draft) =>
        TermsRules.Version(draft with { Reason = draft.Reason ?? version.Reason }, version.FixedBy, version.FixedAt)
        == version;

    private static IResult Answer(TermsFile file) =>
        Results.Json(
            new { Version = file.Number, file.Terms?.Latest?.Terms },
            RecordJson.Options,
            statusCode: StatusCodes.Status202Accepted
        );
}

/// <summary>The terms for a candidate; what is absent is as in the version before, or as in the vacancy.</summary>
public sealed record TermsRequest : TermsDraft
{
    /// <summary>Who fixes them: <c>recruiter</c> unless given, or somebody of human resources, such as <c>hr-1</c>.</summary>
    public string? By { get; init; }
}
