using Recruitment.Definition;
using Recruitment.Procedures;

namespace Recruitment.Stages.References;

/// <summary>
/// References of the candidates who are left: each first says whether referees may be asked and whom; then the referees
/// answer; then each candidate reads what was told and can react. Whoever does not act in time is passed over after the
/// recruiter has been told: nobody is asked about a candidate without consent, and nobody has a disadvantage by it.
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
    /// at the end the stage goes on without what is missing. A phase that waits for nothing is passed over.
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
        var window = await PlanAsync(context, plan);
        var reminders = new Reminders();
        reminders.Plan(window.RemindersAt, context.CurrentUtcDateTime);
        var mails = new ReferenceMails(context, call, phase);
        mails.Ask(state);
        var escalated = new List<DateTimeOffset>();
        while (state.Awaited.Count > 0)
        {
            var isEscalated = escalated.Contains(window.ClosesAt);
            if (isEscalated && context.CurrentUtcDateTime >= window.EndsAt)
            {
                await mails.GoOnAsync(state);
                break;
            }

            var until = isEscalated ? window.EndsAt : reminders.NextOr(window.ClosesAt);
            if (await stage.UntilAsync(until) == Waking.DatesMoved)
            {
                window = await PlanAsync(context, plan);
                reminders.Plan(window.RemindersAt, context.CurrentUtcDateTime);
            }

            state = await CheckAsync(context, call, phase);
            mails.Ask(state);
            if (reminders.Due(context.CurrentUtcDateTime))
            {
                mails.Remind(state, reminders.Number);
            }

            if (
                state.Awaited.Count > 0
                && context.CurrentUtcDateTime >= window.ClosesAt
                && !escalated.Contains(window.ClosesAt)
            )
            {
                escalated.Add(window.ClosesAt);
                await mails.EscalateAsync(state, escalated.Count);
            }
        }

        return state;
    }

    private static Task<StageWindow> PlanAsync(TaskOrchestrationContext context, WaitPlan plan) =>
        context.CallActivityAsync<StageWindow>(nameof(PlanWaitActivity), plan, Retries.Default);

    private static Task<ReferencesState> CheckAsync(
        TaskOrchestrationContext context,
        StageCall call,
        ReferencePhase phase
    ) =>
        context.CallActivityAsync<ReferencesState>(
            nameof(CheckReferencesActivity),
            new ReferencesOrder(call, phase, context.CurrentUtcDateTime),
            Retries.Default
        );
}
