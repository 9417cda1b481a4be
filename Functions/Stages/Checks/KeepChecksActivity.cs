using System.Text.Json.Serialization;
using Recruitment.Audit;
using Recruitment.Candidates;
using Recruitment.Definition;
using Recruitment.Files;
using Recruitment.Procedures;
using Recruitment.Records;

namespace Recruitment.Stages.Checks;

/// <summary>
/// Opens the checks of everybody who accepted, takes over deadlines, ends the checks whose time is over, and deletes
/// documents that are no longer needed here. Running twice is harmless: what is there is kept, what ended stays ended.
/// </summary>
public sealed class KeepChecksActivity(
    ProcedureRecords procedures,
    CandidateRecords candidates,
    CheckRecords checks,
    FileStore files,
    AuditLog audit
)
{
    [Function(nameof(KeepChecksActivity))]
    public async Task<ChecksState> RunAsync([ActivityTrigger] ChecksInput input, CancellationToken cancellationToken)
    {
        var definition = await procedures.GetDefinitionAsync(input.Call.Procedure, cancellationToken);
        var plan = definition.Stages.First(s => s.Id == input.Call.Stage).Checks ?? new CheckPlan();
        var all = await candidates.ListAsync(input.Call.Procedure, cancellationToken);
        var states = new List<CheckState>();
        foreach (var candidate in all.Where(c => c.Status == CandidateStatus.Offered))
        {
            states.Add(await KeepAsync(input, plan, candidate, cancellationToken));
        }

        var hr = definition.People.HrIds;
        return new ChecksState(states, hr.Count > 0 ? hr : [People.RecruiterId], plan.ExtensionDays);
    }

    private async Task<CheckState> KeepAsync(
        ChecksInput input,
        CheckPlan plan,
        Candidate candidate,
        CancellationToken cancellationToken
    )
    {
        var lapsed = false;
        var kept = await checks.PutAsync(
            candidate.Procedure,
            candidate.Id,
            found =>
            {
                var moved = Move(found ?? New(input, plan, candidate.Id), input.Window);
                var settled =
                    input.Lapse && (input.Unseen || !moved.IsComplete())
                        ? CheckRules.Refuse(
                            moved,
                            CheckOutcome.Lapsed,
                            CheckTexts.Resources[moved.IsComplete() ? "UnseenReason" : "LapsedReason"],
                            input.Now
                        )
                        : moved;
                lapsed = settled != moved;
                return settled;
            },
            cancellationToken
        );
        if (lapsed)
        {
            await audit.AppendAsync(
                candidate.Procedure,
                "ChecksLapsed",
                input.Call.Step,
                candidate.Id.Value,
                cancellationToken
            );
        }

        if (kept.Outcome is not null)
        {
            kept = await EndAsync(kept, cancellationToken);
        }

        return new CheckState(candidate.Id, kept.Outcome, kept.IsComplete(), kept.Submissions, kept.Returns);
    }

    /// <summary>The documents go: the personnel file has them, or nobody needs them. Who was lost reads the reason.</summary>
    private async Task<CandidateChecks> EndAsync(CandidateChecks ended, CancellationToken cancellationToken)
    {
        foreach (var document in ended.Documents.Values)
        {
            if (document.BlobName is { } blob)
            {
                await files.DeleteAsync(blob, cancellationToken);
            }
        }

        if (ended.Outcome != CheckOutcome.Passed)
        {
            await candidates.ChangeAsync(
                ended.Procedure,
                ended.Candidate,
                c => c.StatusReason == ended.Reason ? c : c with { StatusReason = ended.Reason },
                cancellationToken
            );
        }

        return await checks.PutAsync(
            ended.Procedure,
            ended.Candidate,
            found => WithoutFiles(found ?? ended),
            cancellationToken
        );
    }

    private static CandidateChecks WithoutFiles(CandidateChecks checks) =>
        checks.Documents.Values.All(document => document.BlobName is null)
            ? checks
            : checks with
            {
                Documents = checks.Documents.ToDictionary(
                    document => document.Key,
                    document => document.Value with { BlobName = null }
                ),
            };

    private static CandidateChecks Move(CandidateChecks checks, StageWindow window) =>
        checks.Outcome is not null || (checks.ClosesAt == window.ClosesAt && checks.EndsAt == window.EndsAt)
            ? checks
            : checks with
            {
                ClosesAt = window.ClosesAt,
                EndsAt = window.EndsAt,
            };

    private static CandidateChecks New(ChecksInput input, CheckPlan plan, CandidateId candidate) =>
        new()
        {
            Procedure = input.Call.Procedure,
            Stage = input.Call.Stage,
            Candidate = candidate,
            Asked =
            [
                .. plan.Vog ? [DocumentKind.Vog] : Array.Empty<DocumentKind>(),
                .. plan.Qualification ? [DocumentKind.Qualification] : Array.Empty<DocumentKind>(),
            ],
            ClosesAt = input.Window.ClosesAt,
            EndsAt = input.Window.EndsAt,
        };
}

/// <summary>Input of <see cref="KeepChecksActivity"/>.</summary>
/// <param name="Now">The orchestration's time, UTC.</param>
/// <param name="Lapse">The time and the extra time are over: who has not handed everything in is lost.</param>
/// <param name="Unseen">Nobody looked at the documents for half a year: who handed them in is lost too.</param>
public sealed record ChecksInput(
    StageCall Call,
    StageWindow Window,
    DateTimeOffset Now,
    bool Lapse,
    bool Unseen = false
);

/// <summary>Where the checks of everybody who accepted stand.</summary>
/// <param name="Confirmers">Who are asked to look at the documents.</param>
/// <param name="ExtensionDays">Working days of extra time.</param>
public sealed record ChecksState(
    IReadOnlyList<CheckState> Candidates,
    IReadOnlyList<PersonId> Confirmers,
    int ExtensionDays
)
{
    [JsonIgnore]
    public IEnumerable<CheckState> Open => Candidates.Where(c => c.Outcome is null);

    [JsonIgnore]
    public IEnumerable<CheckState> Lost =>
        Candidates.Where(c => c.Outcome is CheckOutcome.Refused or CheckOutcome.Lapsed);

    public bool HasPassed(CandidateId candidate) =>
        Candidates.Any(c => c.Candidate == candidate && c.Outcome == CheckOutcome.Passed);
}

/// <summary>What the orchestration knows of a candidate's checks: no texts.</summary>
/// <param name="Outcome">Null while there is none.</param>
/// <param name="Submissions">How often something was handed in.</param>
/// <param name="Returns">How often it was given back.</param>
public sealed record CheckState(
    CandidateId Candidate,
    CheckOutcome? Outcome,
    bool IsComplete,
    int Submissions,
    int Returns
);
