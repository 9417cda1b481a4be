using Recruitment.Candidates;
using Recruitment.Correspondence;
using Recruitment.Procedures.Definition;
using Recruitment.Procedures.Reopening;
using Recruitment.Records;

namespace Recruitment.Procedures;

/// <summary>
/// The timeline of a procedure: its stages one after the other, until somebody is appointed or the procedure ends
/// without; then retention. The recruiter can cancel at any time before the end. A stage that fails waits for the
/// recruiter to resume, so no fault loses a procedure.
/// </summary>
public static class ProcedureOrchestration
{
    [Function(nameof(ProcedureOrchestration))]
    public static async Task<ProcedureOutcome> RunAsync(
        [OrchestrationTrigger] TaskOrchestrationContext context
    )
    {
        var procedure = context.GetInput<ProcedureId>();
        var stages = await context.CallActivityAsync<IReadOnlyList<StageOutline>>(
            nameof(OutlineActivity),
            procedure,
            Retries.Persistent
        );
        var first = new StageCall(procedure, stages[0].Id, Round: 1);
        await TellRecruiterAsync(context, first, nameof(ProcedureStartedMail));
        var cancelled = context.WaitForExternalEvent<object?>(ProcedureEvents.Cancelled);

        var (outcome, last) = await WalkAsync(context, procedure, stages, cancelled);
        await EndAsync(context, new ProcedureEnding(last, outcome, context.CurrentUtcDateTime));

        var retention = new StageCall(procedure, stages[^1].Id, Round: 1);
        await RunUntilItSucceedsAsync(context, stages[^1].Kind, retention, cancelled: null);
        return outcome;
    }

    /// <summary>Walks the stages up to the last, which is retention; answers how that ended, and in which stage.</summary>
    private static async Task<(ProcedureOutcome Outcome, StageCall Last)> WalkAsync(
        TaskOrchestrationContext context,
        ProcedureId procedure,
        IReadOnlyList<StageOutline> stages,
        Task cancelled
    )
    {
        var entered = new Dictionary<string, int>();
        var next = 0;
        while (true)
        {
            var stage = stages[next];
            var call = new StageCall(procedure, stage.Id, entered.GetValueOrDefault(stage.Id) + 1);
            (var result, call) = await RunUntilItSucceedsAsync(
                context,
                stage.Kind,
                call,
                cancelled
            );
            entered[stage.Id] = call.Round;
            switch (result)
            {
                case StageResult.Done when next == stages.Count - 2:
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
                    next = First(StageKind.Recommendation);
                    break;
                case StageResult.CandidateLost:
                    next = First(StageKind.Offer);
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

        int First(StageKind kind) => stages.TakeWhile(s => s.Kind != kind).Count();
    }

    /// <summary>
    /// Runs a stage; null when the recruiter cancelled. When the stage fails, the recruiter is told, and once the
    /// recruiter resumes it is entered again as its next round.
    /// </summary>
    private static async Task<(StageResult? Result, StageCall Call)> RunUntilItSucceedsAsync(
        TaskOrchestrationContext context,
        StageKind kind,
        StageCall call,
        Task? cancelled
    )
    {
        while (true)
        {
            try
            {
                return (await RunStageAsync(context, kind, call, cancelled), call);
            }
            catch (TaskFailedException)
            {
                await context.CallActivityAsync(
                    nameof(HaltStageActivity),
                    new StageMoment(call, context.CurrentUtcDateTime),
                    Retries.Persistent
                );
                await TellRecruiterAsync(context, call, nameof(StageHaltedMail));
            }

            var resume = context.WaitForExternalEvent<object?>(ProcedureEvents.Resumed);
            if (await Task.WhenAny(resume, cancelled ?? resume) != resume)
            {
                return (null, call);
            }

            call = call with { Round = call.Round + 1 };
        }
    }

    /// <summary>Waits for the planned start, enters the stage and runs it; null when the recruiter cancelled.</summary>
    private static async Task<StageResult?> RunStageAsync(
        TaskOrchestrationContext context,
        StageKind kind,
        StageCall call,
        Task? cancelled
    )
    {
        context.SetCustomStatus(call.Step);
        if (!await WaitForStartAsync(context, call, cancelled))
        {
            return null;
        }

        var running = context.CallSubOrchestratorAsync<StageResult>(
            StageOrchestrations.Of(kind),
            call,
            new SubOrchestrationOptions(instanceId: call.InstanceId)
        );
        if (await Task.WhenAny(running, cancelled ?? running) != running)
        {
            await context.CallActivityAsync(nameof(StopStageActivity), call, Retries.Persistent);
            return null;
        }

        var result = await running;
        await context.CallActivityAsync(
            nameof(LeaveStageActivity),
            new StageMoment(call, context.CurrentUtcDateTime),
            Retries.Persistent
        );
        return result;
    }

    /// <summary>Waits until the stage may start, on a date that the recruiter can move; false when the recruiter cancelled.</summary>
    private static async Task<bool> WaitForStartAsync(
        TaskOrchestrationContext context,
        StageCall call,
        Task? cancelled
    )
    {
        while (true)
        {
            var startsAt = await context.CallActivityAsync<DateTimeOffset?>(
                nameof(EnterStageActivity),
                new StageMoment(call, context.CurrentUtcDateTime),
                Retries.Persistent
            );
            if (cancelled is { IsCompleted: true })
            {
                return false;
            }

            if (startsAt is not { } planned)
            {
                return true;
            }

            using var over = new CancellationTokenSource();
            var start = context.CreateTimer(planned.UtcDateTime, over.Token);
            var moved = context.WaitForExternalEvent<object?>(StageEvents.DatesMoved, over.Token);
            await Task.WhenAny(start, moved, cancelled ?? start);
            over.Cancel();
        }
    }

    /// <summary>Records the outcome, and without an appointment gives every remaining candidate the answer.</summary>
    private static async Task EndAsync(TaskOrchestrationContext context, ProcedureEnding ending)
    {
        await context.CallActivityAsync(nameof(EndProcedureActivity), ending, Retries.Persistent);
        if (ending.Outcome is not (ProcedureOutcome.Appointed or ProcedureOutcome.Completed))
        {
            await context.CallActivityAsync(
                nameof(GiveOutcomeActivity),
                new OutcomeOrder(
                    ending.Last.Procedure,
                    CandidateSelection.Unanswered,
                    CandidateStatus.Rejected,
                    ending.Last.Step
                ),
                Retries.Persistent
            );
            if (
                context.IsSince(Versions.Second)
                && ending.Outcome
                    is ProcedureOutcome.NoAppointableCandidate
                        or ProcedureOutcome.NoCandidates
            )
            {
                await context.CallActivityAsync(
                    nameof(ReopenByRuleActivity),
                    ending.Last.Procedure,
                    Retries.Persistent
                );
            }

            await TellRecruiterAsync(context, ending.Last, nameof(ProcedureEndedMail));
        }
    }

    private static Task TellRecruiterAsync(
        TaskOrchestrationContext context,
        StageCall call,
        string mail
    ) => context.SendAsync(call.ToRecruiter(mail), Retries.Persistent);
}
