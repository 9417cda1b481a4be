using Recruitment.Applicants;
using Recruitment.Candidates;
using Recruitment.Correspondence;
using Recruitment.Definition;
using Recruitment.Procedures;
using Recruitment.Records;
using Recruitment.Stages.ProgrammePhase.Places;
using Recruitment.Stages.ProgrammePhase.Prices;

namespace Recruitment.Stages.ProgrammePhase;

/// <summary>
/// A phase of a programme: teams and coaches are invited to its sessions, which the coach may move or cancel; after each
/// the coach reports how it went. It ends after its last session. The first phase gives out the places, as a person
/// decides where there are too few, and the recruiter names the prices; the last one gives the teams their final answer.
/// </summary>
public static class ProgrammePhaseOrchestration
{
    [Function(nameof(ProgrammePhaseOrchestration))]
    public static async Task<StageResult> RunAsync([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        var call = context.RequireInput<StageCall>();
        var stage = new StageWait(context);
        var mails = new PhaseMails(context, call);
        if (context.IsSince(Versions.Sixth))
        {
            await PlacesWait.RunAsync(context, stage, call);
        }

        var placed = await context.CallActivityAsync<IReadOnlyList<CandidateId>>(
            nameof(AllotPlacesActivity),
            call,
            Retries.Default
        );
        if (context.IsSince(Versions.Fifth))
        {
            await PriceWait.RunAsync(context, stage, call);
        }

        await context.CallActivityAsync<PhaseState>(
            nameof(PreparePhaseActivity),
            new PhaseInput(call, context.CurrentUtcDateTime),
            Retries.Default
        );
        var state = await KeepAsync(context, call);
        await mails.ConfirmPlacesAsync(placed);
        while (state is { AnybodyLeft: true, Next: { } session })
        {
            await mails.TellAsync(state);
            if (context.CurrentUtcDateTime < session.End)
            {
                await stage.UntilAsync(session.End);
                state = await KeepAsync(context, call);
            }
            else
            {
                state = await HearFromCoachAsync(context, stage, mails, call, state, session);
            }
        }

        if (!state.AnybodyLeft)
        {
            state = await KeepAsync(context, call, PhaseChange.CancelAll);
            await mails.TellAsync(state);
            return StageResult.NoCandidates;
        }

        await mails.TellAsync(state);
        await context.SendAsync(call.ToRecruiter(nameof(PhaseEndedMail)));
        if (state.IsLast)
        {
            await CompleteAsync(context, call);
        }

        return StageResult.Done;
    }

    /// <summary>
    /// Asks the coach how a session went: reminders before the deadline, the recruiter after it, and when the time to
    /// report after all is over too, the session counts as held. The coach may also move or cancel it after all.
    /// </summary>
    private static async Task<PhaseState> HearFromCoachAsync(
        TaskOrchestrationContext context,
        StageWait stage,
        PhaseMails mails,
        StageCall call,
        PhaseState state,
        SessionState session
    )
    {
        var plan = new WaitPlan(
            call.Procedure,
            call.Stage,
            $"{new SessionKey(call.Step, session.Number)}-report",
            context.CurrentUtcDateTime,
            state.ReportDays
        );
        var wait = await PlannedWait.PlanAsync(context, stage, plan, EarlierWait.EscalatedOnce);
        await mails.AskAsync(state, session);
        while (true)
        {
            await wait.UntilNextAsync();
            state = await KeepAsync(context, call);
            await mails.TellAsync(state);
            if (!state.AnybodyLeft || !IsDue(state.Session(session.Number), context))
            {
                return state;
            }

            if (wait.TakeReminder() is { } reminder)
            {
                await mails.RemindAsync(state, session, reminder);
            }

            if (wait.TakeEscalation() is { } escalation)
            {
                await mails.EscalateAsync(session, escalation);
            }
            else if (wait.IsOver)
            {
                state = await KeepAsync(context, call, PhaseChange.HoldByRule, session.Number);
                await mails.TellHeldByRuleAsync(session);
                return state;
            }
        }
    }

    /// <summary>Whether the coach still has to report on a session that is over.</summary>
    private static bool IsDue(SessionState session, TaskOrchestrationContext context) =>
        session.Outcome is null && session.End <= context.CurrentUtcDateTime;

    private static Task<PhaseState> KeepAsync(
        TaskOrchestrationContext context,
        StageCall call,
        PhaseChange change = PhaseChange.None,
        int session = 0
    ) =>
        context.CallActivityAsync<PhaseState>(
            nameof(KeepPhaseActivity),
            new PhaseInput(call, context.CurrentUtcDateTime, change, session),
            Retries.Default
        );

    private static Task CompleteAsync(TaskOrchestrationContext context, StageCall call) =>
        context.CallActivityAsync(
            nameof(GiveOutcomeActivity),
            new OutcomeInput(call.Procedure, CandidateSelection.Unanswered, CandidateStatus.Completed, call.Step),
            Retries.Default
        );
}
