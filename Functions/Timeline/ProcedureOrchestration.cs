using Recruitment.Applicants;
using Recruitment.Candidates;
using Recruitment.Definition;
using Recruitment.Procedures;
using Recruitment.Records;
using Recruitment.Timeline.Reopening;

namespace Recruitment.Timeline;

/// <summary>
/// The timeline of a procedure: its stages one after the other, until somebody is appointed or the procedure ends
/// without; then retention, and beside it the stages for whoever was appointed and the wait for their first day of work:
/// should they withdraw before it, the stages go on from the offer. The recruiter can cancel at any time before the end. A
/// stage that fails waits for the recruiter to resume, so no fault loses a procedure.
/// </summary>
public static class ProcedureOrchestration
{
    [Function(nameof(ProcedureOrchestration))]
    public static async Task<ProcedureOutcome> RunAsync([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        var procedure = context.GetInput<ProcedureId>();
        var stages = await context.CallActivityAsync<IReadOnlyList<StageOutline>>(
            nameof(OutlineActivity),
            procedure,
            Retries.Default
        );
        var first = new StageCall(procedure, stages[0].Id, Round: 1);
        await context.TellRecruiterAsync(first, nameof(ProcedureStartedMail));
        var cancelled = context.WaitForExternalEvent<object?>(ProcedureEvents.Cancelled);

        var recruitment = stages.SkipLast(1).Where(stage => !stage.Kind.IsAftercare).ToList();
        var walk = new Walk(procedure, recruitment, cancelled);
        var (outcome, last) = await WalkAsync(context, walk, from: 0);
        if (context.IsSince(Versions.Sixth))
        {
            return await UntilStartedAsync(context, walk, stages, outcome, last);
        }

        var aftercare = outcome == ProcedureOutcome.Appointed && stages.Any(stage => stage.Kind.IsAftercare);
        await EndAsync(context, new ProcedureEnding(last, outcome, context.CurrentUtcDateTime, aftercare));

        var retention = new StageCall(procedure, stages[^1].Id, Round: 1);
        var erased = context.RunUntilItSucceedsAsync(stages[^1].Kind, retention, cancelled: null);
        if (aftercare)
        {
            await AftercareAsync(context, retention, earlier: 0);
        }

        await erased;
        return outcome;
    }

    /// <summary>
    /// Ends recruitment, and lets it go on from the offer as often as somebody who was appointed withdraws before the first
    /// day of work. Retention counts from the first end. Who is in reserve gets the answer when everybody has started.
    /// </summary>
    private static async Task<ProcedureOutcome> UntilStartedAsync(
        TaskOrchestrationContext context,
        Walk walk,
        IReadOnlyList<StageOutline> stages,
        ProcedureOutcome outcome,
        StageCall last
    )
    {
        var retention = new StageCall(walk.Procedure, stages[^1].Id, Round: 1);
        Task? erased = null;
        Task cared;
#pragma warning disable DURABLE0011 // Every round is somebody who was appointed and withdrew: as many as there are people.
        for (var earlier = 0; ; earlier++)
#pragma warning restore DURABLE0011
        {
            var isAppointed = outcome == ProcedureOutcome.Appointed;
            var aftercare = isAppointed && stages.Any(stage => stage.Kind.IsAftercare);
            await EndAsync(
                context,
                new ProcedureEnding(last, outcome, context.CurrentUtcDateTime, aftercare) { AwaitsStart = isAppointed }
            );
            erased ??= context.RunUntilItSucceedsAsync(stages[^1].Kind, retention, cancelled: null);
            cared = aftercare ? AftercareAsync(context, retention, earlier) : Task.CompletedTask;
            if (!isAppointed || await context.AwaitFirstDayAsync(last) != StageResult.CandidateLost)
            {
                break;
            }

            await context.CallActivityAsync(
                nameof(StopAftercareActivity),
                AftercareOrchestration.InstanceIdOf(walk.Procedure, earlier),
                Retries.Default
            );
            await cared;
            await context.CallActivityAsync(nameof(GoOnActivity), last, Retries.Default);
            (outcome, last) = await WalkAsync(context, walk, walk.First(StageKind.Offer));
        }

        if (outcome == ProcedureOutcome.Appointed)
        {
            await RejectRemainingAsync(context, last);
        }

        await context.CallActivityAsync(nameof(EndStartWaitActivity), retention, Retries.Default);
        await cared;
        await erased;
        return outcome;
    }

    /// <summary>Walks the stages up to the appointment; answers how that ended, and in which stage.</summary>
    private static async Task<(ProcedureOutcome Outcome, StageCall Last)> WalkAsync(
        TaskOrchestrationContext context,
        Walk walk,
        int from
    )
    {
        var (procedure, stages, cancelled) = walk;
        var entered = walk.Entered;
        var next = from;
        while (true)
        {
            var stage = stages[next];
            var call = new StageCall(procedure, stage.Id, entered.GetValueOrDefault(stage.Id) + 1);
            (var result, call) = await context.RunUntilItSucceedsAsync(stage.Kind, call, cancelled);
            entered[stage.Id] = call.Round;
            switch (result)
            {
                case StageResult.Done when next == stages.Count - 1:
                    return (
                        stage.Kind == StageKind.ProgrammePhase
                            ? ProcedureOutcome.Completed
                            : ProcedureOutcome.Appointed,
                        call
                    );
                case StageResult.Done:
                    next++;
                    break;
                case StageResult.SentBack:
                    next = walk.First(StageKind.Recommendation);
                    break;
                case StageResult.BackToBoard:
                    next = walk.First(StageKind.Decision);
                    break;
                case StageResult.BackToCouncil:
                    next = walk.First(StageKind.Advice);
                    break;
                case StageResult.CandidateLost:
                    next = walk.First(StageKind.Offer);
                    break;
                case StageResult.NotAuthorised:
                    return (ProcedureOutcome.NotAuthorised, call);
                case StageResult.NoCandidates:
                    return (ProcedureOutcome.NoCandidates, call);
                case StageResult.NoAppointableCandidate:
                    return (ProcedureOutcome.NoAppointableCandidate, call);
                default:
                    return (ProcedureOutcome.Cancelled, call);
            }
        }
    }

    /// <summary>Records the outcome, and without an appointment gives every remaining candidate the answer.</summary>
    private static async Task EndAsync(TaskOrchestrationContext context, ProcedureEnding ending)
    {
        await context.CallActivityAsync(nameof(EndProcedureActivity), ending, Retries.Default);
        if (ending.Outcome is not (ProcedureOutcome.Appointed or ProcedureOutcome.Completed))
        {
            await RejectRemainingAsync(context, ending.Last);
            if (
                context.IsSince(Versions.Second)
                && ending.Outcome is ProcedureOutcome.NoAppointableCandidate or ProcedureOutcome.NoCandidates
            )
            {
                await context.CallActivityAsync(nameof(ReopenByRuleActivity), ending.Last.Procedure, Retries.Default);
            }

            await context.TellRecruiterAsync(ending.Last, nameof(ProcedureEndedMail));
        }
    }

    /// <summary>Gives every candidate who has no answer yet the final one.</summary>
    private static Task RejectRemainingAsync(TaskOrchestrationContext context, StageCall last) =>
        context.CallActivityAsync(
            nameof(GiveOutcomeActivity),
            new OutcomeInput(last.Procedure, CandidateSelection.Unanswered, CandidateStatus.Rejected, last.Step),
            Retries.Default
        );

    /// <summary>Runs the stages after the appointment, and lets retention finish when they are over.</summary>
    private static async Task AftercareAsync(TaskOrchestrationContext context, StageCall retention, int earlier)
    {
        try
        {
            await context.CallSubOrchestratorAsync(
                nameof(AftercareOrchestration),
                retention.Procedure,
                new SubOrchestrationOptions(
                    instanceId: AftercareOrchestration.InstanceIdOf(retention.Procedure, earlier)
                )
            );
        }
        catch (TaskFailedException)
        {
            // Its stages wait when they fail, so an operator ended it by hand. The data must go nevertheless.
        }

        await context.CallActivityAsync(
            nameof(EndAftercareActivity),
            new StageMoment(retention, context.CurrentUtcDateTime),
            Retries.Default
        );
    }

    /// <summary>The stages that recruitment walks, and how often each was entered so far.</summary>
    private sealed record Walk(ProcedureId Procedure, IReadOnlyList<StageOutline> Stages, Task Cancelled)
    {
        public Dictionary<string, int> Entered { get; } = [];

        public int First(StageKind kind) => Stages.TakeWhile(stage => stage.Kind != kind).Count();
    }
}
