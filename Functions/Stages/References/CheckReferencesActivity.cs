using Recruitment.Calendar;
using Recruitment.Candidates;
using Recruitment.Candidates.References;
using Recruitment.Correspondence.Unreachable;
using Recruitment.Definition;
using Recruitment.Procedures;
using Recruitment.Procedures.Tasks;
using Recruitment.Records;
using Recruitment.Stages.References.Silence;

namespace Recruitment.Stages.References;

/// <summary>
/// Reads what a phase of the references waits for, records that candidates are shown what was told about them, and keeps
/// the tasks. Running twice is harmless: the first moment of showing stays.
/// </summary>
public sealed class CheckReferencesActivity(
    ProcedureRecords procedures,
    CandidateRecords candidates,
    ReferenceRecords references,
    OpenTasks tasks
)
{
    [Function(nameof(CheckReferencesActivity))]
    public async Task<ReferencesState> RunAsync(
        [ActivityTrigger] ReferencesInput input,
        CancellationToken cancellationToken
    )
    {
        var call = input.Call;
        var definition = await procedures.GetDefinitionAsync(call.Procedure, cancellationToken);
        var stage = definition.Stages.First(s => s.Id == call.Stage);
        var plan = stage.References ?? throw new InvalidOperationException("A stage of references has a plan.");
        var all = await candidates.ListAsync(call.Procedure, cancellationToken);
        var left = all.Where(c => c.Status == CandidateStatus.Shortlisted).ToList();
        var awaited = new List<ReferenceAsk>();
        var open = new List<OpenTask>();
        foreach (var candidate in left)
        {
            var file = await FileAsync(input, candidate, cancellationToken);
            var asks = AwaitedOf(file, input.Phase).ToList();
            awaited.AddRange(asks);
            open.AddRange(asks.Select(ask => TaskOf(ask, file, input)));
        }

        await SetTasksAsync(input, open, cancellationToken);
        int? days = input.Phase switch
        {
            ReferencePhase.Answers => plan.AnswerDays,
            ReferencePhase.Reactions => plan.ReactionDays,
            _ => null,
        };
        return new ReferencesState(awaited, left.Count > 0, days) { WhenSilent = stage.WhenSilent };
    }

    private async Task<ReferenceFile> FileAsync(
        ReferencesInput input,
        Candidate candidate,
        CancellationToken cancellationToken
    )
    {
        var file =
            await references.FindAsync(candidate.Procedure, candidate.Id, cancellationToken)
            ?? new ReferenceFile { Candidate = candidate.Id };
        return input.Phase == ReferencePhase.Reactions && file.SharedAt is null && file.Answered.Any()
            ? await references.ChangeAsync(
                candidate.Procedure,
                candidate.Id,
                found => found with { SharedAt = found.SharedAt ?? input.Now },
                cancellationToken
            )
            : file;
    }

    /// <summary>What an earlier phase went on without is no task any more.</summary>
    private async Task SetTasksAsync(
        ReferencesInput input,
        IReadOnlyList<OpenTask> open,
        CancellationToken cancellationToken
    )
    {
        var call = input.Call;
        foreach (var phase in Enum.GetValues<ReferencePhase>().Where(phase => phase <= input.Phase))
        {
            await tasks.SetAsync(
                call.Procedure,
                ReferencePhases.WaitOf(call.Step, phase),
                call.Stage,
                phase == input.Phase ? open : [],
                cancellationToken
            );
        }
    }

    private static OpenTask TaskOf(ReferenceAsk ask, ReferenceFile file, ReferencesInput input)
    {
        if (ask.Referee is not { } ordinal)
        {
            var kind = input.Phase == ReferencePhase.Consent ? OpenTaskKind.Consent : OpenTaskKind.Reaction;
            return new OpenTask(kind, ask.Candidate.Value);
        }

        var referee = Referee.IdOf(ordinal);
        var asked = ask.NamesAnother
            ? new OpenTask(OpenTaskKind.AnotherReferee, ask.Candidate.Value)
            : new OpenTask(OpenTaskKind.Reference, ContactId.OfReferee(ask.Candidate, referee))
            {
                About = ask.Candidate.Value,
            };
        return asked with
        {
            // More time that the recruiter gave: nobody is late in it.
            Until = file.Find(referee)?.Ruling?.Until is { } day ? DutchTime.EndOfDay(day) : null,
            WhenLate = new TaskPage(SilentRefereeLink.Name, input.Call.Step, ask.Candidate.Value),
        };
    }

    private static IEnumerable<ReferenceAsk> AwaitedOf(ReferenceFile file, ReferencePhase phase) =>
        phase switch
        {
            ReferencePhase.Consent => file.Consents is null ? [new(file.Candidate)] : [],
            ReferencePhase.Answers => file
                .Referees.Where(referee => referee.IsAwaited)
                .Select(referee => new ReferenceAsk(
                    file.Candidate,
                    referee.Ordinal,
                    NamesAnother: referee.Ruling?.Choice == RefereeChoice.AskCandidate
                )),
            _ => file.ReactedAt is null && file.Answered.Any() ? [new(file.Candidate)] : [],
        };
}

/// <summary>Input of <see cref="CheckReferencesActivity"/>.</summary>
/// <param name="Now">The orchestration's time, UTC.</param>
public sealed record ReferencesInput(StageCall Call, ReferencePhase Phase, DateTimeOffset Now);

/// <summary>How a phase of the references stands: ids and numbers.</summary>
/// <param name="Awaited">What has not come yet.</param>
/// <param name="AnybodyLeft">Whether anybody is still to be chosen from.</param>
/// <param name="WorkingDays">Length of the phase; null: until the stage's deadline.</param>
public sealed record ReferencesState(IReadOnlyList<ReferenceAsk> Awaited, bool AnybodyLeft, int? WorkingDays)
{
    /// <summary>What happens while referees are silent.</summary>
    public WhenSilent WhenSilent { get; init; }
}

/// <summary>Something that is waited for: of a candidate, or of a referee about the candidate.</summary>
/// <param name="Referee">The referee's ordinal; null: of the candidate.</param>
/// <param name="NamesAnother">The candidate is asked to name somebody in the place of that referee.</param>
public sealed record ReferenceAsk(CandidateId Candidate, int? Referee = null, bool NamesAnother = false);
