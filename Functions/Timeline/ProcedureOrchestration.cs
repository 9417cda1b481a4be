using Recruitment.Applicants;
using Recruitment.Candidates;
using Recruitment.Definition;
using Recruitment.Procedures;
using Recruitment.Records;
using Recruitment.Timeline.Reopening;

namespace Recruitment.Timeline;

/// <summary>
/// The timeline of a procedure: its stages one after the other, until somebody is appointed or the procedure ends
/// without; then retention, and beside it the stages for whoever was appointed. The recruiter can cancel at any time
/// before the end. A stage that fails waits for the recruiter to resume, so no fault loses a procedure.
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
        var (outcome, last) = await WalkAsync(context, procedure, recruitment, cancelled);
        var aftercare = outcome == ProcedureOutcome.Appointed && stages.Any(stage => stage.Kind.IsAftercare);
        await EndAsync(context, new ProcedureEnding(last, outcome, context.CurrentUtcDateTime, aftercare));

        var retention = new StageCall(procedure, stages[^1].Id, Round: 1);
        var erased = context.RunUntilItSucceedsAsync(stages[^1].Kind, retention, cancelled: null);
        if (aftercare)
        {
            await AftercareAsync(context, retention);
        }

        await erased;
        return outcome;
    }

    /// <summary>Walks the stages up to the appointment; answers how that ended, and in which stage.</summary>
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
                    next = First(StageKind.Recommendation);
                    break;
                case StageResult.BackToBoard:
                    next = First(StageKind.Decision);
                    break;
                case StageResult.BackToCouncil:
                    next = First(StageKind.Advice);
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

    /// <summary>Records the outcome, and without an appointment gives every remaining candidate the answer.</summary>
    private static async Task EndAsync(TaskOrchestrationContext context, ProcedureEnding ending)
    {
        await context.CallActivityAsync(nameof(EndProcedureActivity), ending, Retries.Default);
        if (ending.Outcome is not (ProcedureOutcome.Appointed or ProcedureOutcome.Completed))
        {
            await context.CallActivityAsync(
                nameof(GiveOutcomeActivity),
                new OutcomeInput(
                    ending.Last.Procedure,
                    CandidateSelection.Unanswered,
                    CandidateStatus.Rejected,
                    ending.Last.Step
                ),
                Retries.Default
            );
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

    /// <summary>Runs the stages after the appointment, and lets retention finish when they are over.</summary>
    private static async Task AftercareAsync(TaskOrchestrationContext context, StageCall retention)
    {
        try
        {
            await context.CallSubOrchestratorAsync(
                nameof(AftercareOrchestration),
                retention.Procedure,
                new SubOrchestrationOptions(instanceId: AftercareOrchestration.InstanceIdOf(retention.Procedure))
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
}
