using Recruitment.Candidates;
using Recruitment.Correspondence;
using Recruitment.Definition;
using Recruitment.Procedures;
using Recruitment.Procedures.Tasks;
using Recruitment.Records;

namespace Recruitment.Applicants.Internal;

/// <summary>
/// Waits, before a stage that treats internal candidates otherwise than others, until HR has said of each whether they
/// work here. Reminders before the deadline, the recruiter after it, and then more time, as often as it takes: nobody
/// is turned away, or counted as internal, because HR was silent.
/// </summary>
internal static class InternalWait
{
    /// <summary>Working days in which HR answers; our choice.</summary>
    private const int WorkingDays = 2;

    public static async Task RunAsync(TaskOrchestrationContext context, StageCall call)
    {
        var state = await new OpenQuestion<InternalState>(() => ReadAsync(context, call), found => found.Unknown > 0)
        {
            WorkingDays = _ => WorkingDays,
            AskAsync = (found, number) =>
                context.SendAsync(
                    found.Confirmers.Select(person => call.Mail(nameof(InternalAskedMail), person.Value, number))
                ),
            EscalateAsync = (_, number) => context.SendAsync(call.ToRecruiter(nameof(InternalUnknownMail), number)),
        }.UntilAnsweredAsync(context, new StageWait(context), call, InternalClaims.WaitOf(call));
        await context.SendAsync(state.Denied.Select(id => call.Mail(nameof(NotInternalMail), id.Value)));
    }

    private static Task<InternalState> ReadAsync(TaskOrchestrationContext context, StageCall call) =>
        context.CallActivityAsync<InternalState>(nameof(ReadInternalActivity), call, Retries.Default);
}

/// <summary>
/// Tells of how many internal candidates it is not known yet whether they work here, and keeps the tasks of who says so.
/// Running twice is harmless: it sets the same.
/// </summary>
public sealed class ReadInternalActivity(ProcedureRecords procedures, CandidateRecords candidates, OpenTasks tasks)
{
    [Function(nameof(ReadInternalActivity))]
    public async Task<InternalState> RunAsync([ActivityTrigger] StageCall call, CancellationToken cancellationToken)
    {
        var definition = await procedures.GetDefinitionAsync(call.Procedure, cancellationToken);
        var all = await candidates.ListAsync(call.Procedure, cancellationToken);
        var unknown = all.Count(InternalClaims.In(definition, call.Stage));
        var confirmers = InternalClaims.Confirmers(definition.People);
        await tasks.SetAsync(
            call.Procedure,
            InternalClaims.WaitOf(call),
            call.Stage,
            [
                .. (unknown > 0 ? confirmers : []).Select(person => new OpenTask(OpenTaskKind.Internal, person.Value)
                {
                    Page = new TaskPage(InternalLink.Name, call.Step),
                }),
            ],
            cancellationToken
        );
        return new InternalState(
            unknown,
            confirmers,
            [
                .. all.Where(c => c is { Internal.Ground: InternalGround.Denied, Status.IsFinal: false })
                    .Select(c => c.Id),
            ]
        );
    }
}

/// <summary>What the orchestration knows of who works here: ids and numbers.</summary>
/// <param name="Unknown">Internal candidates by their own word alone, for whom the stage matters.</param>
/// <param name="Confirmers">Who are asked.</param>
/// <param name="Denied">Who do not work here, and are told so once.</param>
public sealed record InternalState(int Unknown, IReadOnlyList<PersonId> Confirmers, IReadOnlyList<CandidateId> Denied);

/// <summary>Which internal candidates a stage needs to be known of, and who knows it.</summary>
internal static class InternalClaims
{
    /// <summary>Everybody for the nomination; for another stage who is in a group that goes first.</summary>
    public static Func<Candidate, bool> In(ProcedureDefinition definition, string stage)
    {
        var nominates = definition.Stages.Any(s => s.Id == stage && s.Kind == StageKind.Nomination);
        return candidate =>
            candidate is { Track: Track.Internal, Internal: null, Status.IsFinal: false }
            && (nominates || candidate.PriorityGroup is not null);
    }

    public static string WaitOf(StageCall call) => $"{call.Step}-internal";

    public static IReadOnlyList<PersonId> Confirmers(People people) =>
        people.HrIds.Count > 0 ? people.HrIds : [People.RecruiterId];
}
