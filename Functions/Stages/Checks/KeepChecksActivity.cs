using System.Text.Json.Serialization;
using Recruitment.Calendar;
using Recruitment.Candidates;
using Recruitment.Candidates.Checks;
using Recruitment.Candidates.Terms;
using Recruitment.Definition;
using Recruitment.Files;
using Recruitment.Procedures;
using Recruitment.Procedures.Tasks;
using Recruitment.Records;

namespace Recruitment.Stages.Checks;

/// <summary>
/// Opens the checks of everybody who accepted, takes over deadlines, keeps the tasks, and deletes documents that are no
/// longer needed here. Running twice is harmless: what is there is kept, what ended stays ended.
/// </summary>
public sealed class KeepChecksActivity(
    ProcedureRecords procedures,
    CandidateRecords candidates,
    CheckRecords checks,
    PersonalTermsRecords terms,
    FileStore files,
    OpenTasks tasks
)
{
    [Function(nameof(KeepChecksActivity))]
    public async Task<ChecksState> RunAsync([ActivityTrigger] ChecksInput input, CancellationToken cancellationToken)
    {
        var procedure = await procedures.GetAsync(input.Call.Procedure, cancellationToken);
        var definition = await procedures.GetDefinitionAsync(input.Call.Procedure, cancellationToken);
        var plan = definition.Stages.First(s => s.Id == input.Call.Stage).Checks ?? new CheckPlan();
        var all = await candidates.ListAsync(input.Call.Procedure, cancellationToken);
        var states = new List<CheckState>();
        foreach (var candidate in all.Where(c => c.Status == CandidateStatus.Offered))
        {
            states.Add(await KeepAsync(input, plan, candidate, cancellationToken));
        }

        IReadOnlyList<PersonId> confirmers = definition.People.HrIds is { Count: > 0 } hr ? hr : [People.RecruiterId];
        await tasks.SetAsync(
            input.Call.Procedure,
            input.Call.Step,
            input.Call.Stage,
            [.. states.Where(state => state.Outcome is null).SelectMany(state => TasksOf(state, input, confirmers))],
            cancellationToken
        );
        return new ChecksState(states, confirmers, plan.ExtensionDays)
        {
            Appointed = all.Count(c => c.Status == CandidateStatus.Appointed),
            MayAppoint =
                MayAppoint(procedure, definition, DutchTime.DayOf(input.Now))
                && await AreToStartAsync(states, procedure, definition, DutchTime.DayOf(input.Now), cancellationToken),
        };
    }

    /// <summary>Of the candidate what is still asked, of who sees it what was handed in.</summary>
    private static IEnumerable<OpenTask> TasksOf(
        CheckState state,
        ChecksInput input,
        IReadOnlyList<PersonId> confirmers
    )
    {
        var page = new TaskPage(CheckLink.Name, input.Call.Step, state.Candidate.Value);
        return
        [
            .. state.IsComplete
                ? []
                : new[]
                {
                    new OpenTask(OpenTaskKind.Documents, state.Candidate.Value)
                    {
                        Until = input.Window.ClosesAt,
                        StaysLate = true,
                        WhenLate = page,
                    },
                },
            .. (state.IsUnseen ? confirmers : []).Select(person => new OpenTask(OpenTaskKind.Checks, person.Value)
            {
                About = state.Candidate.Value,
                Until = input.Window.ClosesAt,
                StaysLate = true,
                Page = page,
                WhenLate = page,
            }),
        ];
    }

    /// <summary>Whether an appointment need not wait for a day that was planned for it.</summary>
    private static bool MayAppoint(Procedure procedure, ProcedureDefinition definition, DateOnly today)
    {
        var appointment = definition.Stages.FirstOrDefault(stage => stage.Kind == StageKind.Appointment);
        return procedure.Timeline.FirstOrDefault(dates => dates.StageId == appointment?.Id) is { } dates
            && (dates.StartsWhenReady || dates.Starts is null || dates.Starts.Date <= today);
    }

    /// <summary>Whether the first day of everybody who passed is still to come; else the appointment asks for another.</summary>
    private async Task<bool> AreToStartAsync(
        IEnumerable<CheckState> states,
        Procedure procedure,
        ProcedureDefinition definition,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        foreach (var passed in states.Where(state => state.Outcome == CheckOutcome.Passed))
        {
            var own = await terms.FindAsync(procedure.Id, passed.Candidate, cancellationToken);
            if (AgreedTerms.FirstDayOf(definition, own, DutchTime.DayOf(procedure.CreatedAt)) <= today)
            {
                return false;
            }
        }

        return true;
    }

    private async Task<CheckState> KeepAsync(
        ChecksInput input,
        CheckPlan plan,
        Candidate candidate,
        CancellationToken cancellationToken
    )
    {
        var kept = await checks.PutAsync(
            candidate.Procedure,
            candidate.Id,
            found => Move(found ?? New(input, plan, candidate.Id), input.Window),
            cancellationToken
        );
        kept = await ClearAsync(kept, cancellationToken);
        if (kept.Outcome is not (null or CheckOutcome.Passed))
        {
            await candidates.ChangeAsync(
                kept.Procedure,
                kept.Candidate,
                c => c.StatusReason == kept.Reason ? c : c with { StatusReason = kept.Reason },
                cancellationToken
            );
        }

        return new CheckState(kept.Candidate, kept.Outcome, !kept.Missing.Any(), kept.Submissions, kept.Returns)
        {
            IsUnseen = kept.Unseen.Any(),
            DecidedBy = kept.DecidedBy,
        };
    }

    /// <summary>Files go once they were seen or the checks ended: the personnel file has them, or nobody needs them.</summary>
    private async Task<CandidateChecks> ClearAsync(CandidateChecks kept, CancellationToken cancellationToken)
    {
        if (!kept.Documents.Values.Any(document => IsOver(kept, document)))
        {
            return kept;
        }

        foreach (var blob in kept.Documents.Values.Where(d => IsOver(kept, d)).Select(d => d.BlobName!)) // IsOver: has one
        {
            await files.DeleteAsync(blob, cancellationToken);
        }

        return await checks.ChangeAsync(
            kept.Procedure,
            kept.Candidate,
            found =>
                found with
                {
                    Documents = found.Documents.ToDictionary(
                        document => document.Key,
                        document =>
                            IsOver(found, document.Value) ? document.Value with { BlobName = null } : document.Value
                    ),
                },
            cancellationToken
        );
    }

    private static bool IsOver(CandidateChecks checks, CheckedDocument document) =>
        document.BlobName is not null && (checks.Outcome is not null || document.SeenAt is not null);

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
            Asked = plan.Asked(),
            ClosesAt = input.Window.ClosesAt,
            EndsAt = input.Window.EndsAt,
        };
}

/// <summary>Input of <see cref="KeepChecksActivity"/>.</summary>
/// <param name="Now">The orchestration's time, UTC.</param>
public sealed record ChecksInput(StageCall Call, StageWindow Window, DateTimeOffset Now);

/// <summary>Where the checks of everybody who accepted stand.</summary>
/// <param name="Confirmers">Who are asked to look at the documents.</param>
/// <param name="ExtensionDays">Working days of extra time.</param>
public sealed record ChecksState(
    IReadOnlyList<CheckState> Candidates,
    IReadOnlyList<PersonId> Confirmers,
    int ExtensionDays
)
{
    /// <summary>How many are appointed already.</summary>
    public int Appointed { get; init; }

    /// <summary>Whether who passed can be appointed now.</summary>
    public bool MayAppoint { get; init; }

    [JsonIgnore]
    public IEnumerable<CheckState> Open => Candidates.Where(c => c.Outcome is null);

    [JsonIgnore]
    public IEnumerable<CheckState> Lost =>
        Candidates.Where(c => c.Outcome is CheckOutcome.Refused or CheckOutcome.Lapsed);

    [JsonIgnore]
    public IEnumerable<CandidateId> Passed =>
        Candidates.Where(c => c.Outcome == CheckOutcome.Passed).Select(c => c.Candidate);

    public bool HasPassed(CandidateId candidate) => Passed.Contains(candidate);
}

/// <summary>What the orchestration knows of a candidate's checks: no texts.</summary>
/// <param name="Outcome">Null while there is none.</param>
/// <param name="IsComplete">Nothing is asked of the candidate any more.</param>
/// <param name="Submissions">How often something was handed in.</param>
/// <param name="Returns">How often it was given back.</param>
public sealed record CheckState(
    CandidateId Candidate,
    CheckOutcome? Outcome,
    bool IsComplete,
    int Submissions,
    int Returns
)
{
    /// <summary>Something was handed in that nobody has seen yet.</summary>
    public bool IsUnseen { get; init; }

    /// <summary>Who settled the last check, or refused the candidate.</summary>
    public PersonId? DecidedBy { get; init; }
}
