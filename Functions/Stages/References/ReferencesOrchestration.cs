using Recruitment.Definition;
using Recruitment.Procedures;

namespace Recruitment.Stages.References;

/// <summary>
/// References of the candidates who are left: each first says whether referees may be asked and whom; then the referees
/// answer; then each candidate reads what was told and can react. A candidate who does not act in time is passed over
/// after the recruiter has been told: nobody is asked about a candidate without consent, and nobody has a disadvantage by
/// it. Of a silent referee the recruiter decides; before version 6 they were passed over too.
/// </summary>
public static class ReferencesOrchestration
{
    [Function(nameof(ReferencesOrchestration))]
    public static async Task<StageResult> RunAsync([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        var call = context.RequireInput<StageCall>();
        var stage = new StageWait(context);
        await HoldAsync(context, stage, call, ReferencePhase.Consent);
        await HoldAsync(context, stage, call, ReferencePhase.Answers);
        var state = await HoldAsync(context, stage, call, ReferencePhase.Reactions);
        return state.AnybodyLeft ? StageResult.Done : StageResult.NoCandidates;
    }

    /// <summary>
    /// Asks, and waits until all has come or the time is over: reminders before the deadline, the recruiter after it, and
    /// at the end the stage goes on without what is missing. For referees there is as much time again, until they answer or
    /// the recruiter decides. A phase that waits for nothing is passed over.
    /// </summary>
    private static async Task<ReferencesState> HoldAsync(
        TaskOrchestrationContext context,
        StageWait stage,
        StageCall call,
        ReferencePhase phase
    )
    {
        var state = await CheckAsync(context, call, phase);
        if (state.Awaited.Count == 0)
        {
            return state;
        }

        var plan = new WaitPlan(
            call.Procedure,
            call.Stage,
            ReferencePhases.WaitOf(call.Step, phase),
            context.CurrentUtcDateTime,
            state.WorkingDays
        );
        var wait = await PlannedWait.PlanAsync(context, stage, plan);
        var mails = new ReferenceMails(context, call, phase);
        mails.Ask(state);
        var asksRecruiter = phase == ReferencePhase.Answers && context.IsSince(Versions.Sixth);
        var extensions =
            !asksRecruiter ? 0
            : state.WhenSilent == WhenSilent.Proceed ? 1
            : int.MaxValue;
        while (state.Awaited.Count > 0)
        {
            if (wait.IsOver && extensions-- > 0)
            {
                await wait.ExtendAsync(state.WorkingDays);
            }
            else if (wait.IsOver)
            {
                await mails.GoOnAsync(state);
                break;
            }

            await wait.UntilNextAsync();
            state = await CheckAsync(context, call, phase);
            mails.Ask(state);
            if (wait.TakeReminder() is { } reminder)
            {
                mails.Remind(state, reminder);
            }

            if (state.Awaited.Count > 0 && wait.TakeEscalation() is { } escalation)
            {
                await (
                    asksRecruiter ? mails.AskRecruiterAsync(state, escalation) : mails.EscalateAsync(state, escalation)
                );
            }
        }

        return state;
    }

    private static Task<ReferencesState> CheckAsync(
        TaskOrchestrationContext context,
        StageCall call,
        ReferencePhase phase
    ) =>
        context.CallActivityAsync<ReferencesState>(
            nameof(CheckReferencesActivity),
            new ReferencesInput(call, phase, context.CurrentUtcDateTime),
            Retries.Default
        );
}
