using Recruitment.Candidates;
using Recruitment.Correspondence;
using Recruitment.Definition;
using Recruitment.Procedures;
using Recruitment.Procedures.Tasks;
using Recruitment.Records;

namespace Recruitment.Stages.ProgrammePhase.Places;

/// <summary>
/// Waits, where more teams enrolled than there are places, until the person whom the programme names has confirmed or
/// changed who gets one. No team hears anything before, and none loses a place because somebody was silent.
/// </summary>
internal static class PlacesWait
{
    public static Task RunAsync(TaskOrchestrationContext context, StageWait stage, StageCall call) =>
        new OpenQuestion<PlacesState>(() => ReadAsync(context, call), found => found.IsOpen)
        {
            WorkingDays = found => found.WorkingDays,
            AskAsync = (found, number) =>
                context.SendAsync(call.Mail(nameof(PlacesAskedMail), found.Decider.Value, number)),
            EscalateAsync = (found, number) =>
                context.SendAsync(
                    found.Others.Select(other => call.Mail(nameof(PlacesMissingMail), other.Value, number))
                ),
        }.UntilAnsweredAsync(context, stage, call, NameOf(call));

    public static string NameOf(StageCall call) => $"{call.Step}-places";

    private static Task<PlacesState> ReadAsync(TaskOrchestrationContext context, StageCall call) =>
        context.CallActivityAsync<PlacesState>(nameof(ReadPlacesActivity), call, Retries.Default);
}

/// <summary>
/// Tells whether somebody has to decide who gets a place, and keeps their task. Running twice is harmless: it sets the same.
/// </summary>
public sealed class ReadPlacesActivity(
    ProcedureRecords procedures,
    CandidateRecords candidates,
    RecordStore records,
    OpenTasks tasks
)
{
    /// <summary>Working days in which it is to be decided, each time.</summary>
    private const int WorkingDays = 3;

    [Function(nameof(ReadPlacesActivity))]
    public async Task<PlacesState> RunAsync([ActivityTrigger] StageCall call, CancellationToken cancellationToken)
    {
        var definition = await procedures.GetDefinitionAsync(call.Procedure, cancellationToken);
        var all = await candidates.ListAsync(call.Procedure, cancellationToken);
        var path = PlaceDecision.Path(call.Procedure, call.Step);
        var people = definition.People;
        var decider = people.Current(PlacesLink.DeciderOf(definition));
        var isOpen =
            PlaceProposal.Of(definition, all).IsShort
            && await records.FindAsync<PlaceDecision>(path, cancellationToken) is null;
        var task = new OpenTask(OpenTaskKind.Places, decider.Value) { Page = new TaskPage(PlacesLink.Name, call.Step) };
        await tasks.SetAsync(
            call.Procedure,
            PlacesWait.NameOf(call),
            call.Stage,
            isOpen ? [task] : [],
            cancellationToken
        );
        return new PlacesState(
            isOpen,
            decider,
            decider == People.RecruiterId ? people.CoachIds : [People.RecruiterId],
            WorkingDays
        );
    }
}

/// <summary>What the orchestration knows of who gets a place. Ids only.</summary>
/// <param name="IsOpen">There are more teams than places, and nobody has decided yet.</param>
/// <param name="Decider">Whom the programme names.</param>
/// <param name="Others">Who hear when the decider is silent.</param>
/// <param name="WorkingDays">In which it is to be decided.</param>
public sealed record PlacesState(bool IsOpen, PersonId Decider, IReadOnlyList<PersonId> Others, int WorkingDays);
