using Recruitment.Candidates;
using Recruitment.Committee;
using Recruitment.Definition;
using Recruitment.Procedures;

namespace Recruitment.Stages.Interviews;

/// <summary>
/// One round of interviews: candidates choose a slot, the committee is told, the interviews are held, the committee
/// scores and, where the plan says how many go on, decides who does. Whoever withdraws on the way frees their slot.
/// </summary>
public static class InterviewsOrchestration
{
    [Function(nameof(InterviewsOrchestration))]
    public static async Task<StageResult> RunAsync([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        var call = context.RequireInput<StageCall>();
        var stage = new StageWait(context);
        var mails = new InterviewMails(context, call);

        // Candidates choose, and may choose again, until the choice closes.
        var plan = new WaitPlan(call.Procedure, call.Stage, call.Step, context.CurrentUtcDateTime);
        var window = await PlanAsync(context, plan);
        var reminders = new Reminders();
        reminders.Plan(window.RemindersAt, context.CurrentUtcDateTime);
        var state = await CallAsync<PrepareInterviewsActivity>(context, call, window);
        await mails.InviteAsync(state);
        while (context.CurrentUtcDateTime < window.ClosesAt && state.AnybodyLeft)
        {
            if (await stage.UntilAsync(reminders.NextOr(window.ClosesAt)) == Waking.DatesMoved)
            {
                window = await PlanAsync(context, plan);
                reminders.Plan(window.RemindersAt, context.CurrentUtcDateTime);
                state = await CallAsync<PrepareInterviewsActivity>(context, call, window);
                await mails.InviteAsync(state);
            }

            state = await CallAsync<SettleBookingsActivity>(context, call, window);
            await mails.TellCandidatesAsync(state);
            if (reminders.Due(context.CurrentUtcDateTime))
            {
                await mails.RemindAsync(state, reminders.Number);
            }
        }

        if (!state.AnybodyLeft)
        {
            return StageResult.NoCandidates;
        }

        // The undecided are given a slot, and the committee gets its agenda.
        state = await CallAsync<CloseSlotChoiceActivity>(context, call, window);
        await mails.TellCandidatesAsync(state);
        await mails.TellCommitteeAsync(state);

        // The interviews are held.
        while (state.LastEnds is { } ends && context.CurrentUtcDateTime < ends)
        {
            await stage.UntilAsync(ends);
            state = await CallAsync<SettleBookingsActivity>(context, call, window);
            await mails.TellCandidatesAsync(state);
            await mails.TellCommitteeAsync(state);
        }

        if (!state.AnybodyLeft)
        {
            return StageResult.NoCandidates;
        }

        // The committee scores.
        await context.VoteAsync(ScoresBallot(call, state));
        state = await CallAsync<SettleBookingsActivity>(context, call, window);
        if (!state.AnybodyLeft)
        {
            return StageResult.NoCandidates;
        }

        return state.MaximumNext is null
            ? StageResult.Done
            : await NextRound.DecideAsync(context, call, state.Committee);
    }

    private static Task<StageWindow> PlanAsync(TaskOrchestrationContext context, WaitPlan plan) =>
        context.CallActivityAsync<StageWindow>(nameof(PlanWaitActivity), plan, Retries.Default);

    private static Task<InterviewsState> CallAsync<TActivity>(
        TaskOrchestrationContext context,
        StageCall call,
        StageWindow window
    ) =>
        context.CallActivityAsync<InterviewsState>(
            typeof(TActivity).Name,
            new InterviewsOrder(call, context.CurrentUtcDateTime, window.ClosesAt),
            Retries.Default
        );

    private static BallotCall ScoresBallot(StageCall call, InterviewsState state) =>
        new()
        {
            Procedure = call.Procedure,
            Stage = call.Stage,
            Ballot = $"{call.Step}-scores",
            Form = nameof(InterviewScoresForm),
            Voters = state.Committee,
            Candidates = new CandidateSelection { Statuses = [CandidateStatus.Shortlisted] },
            Quorum = Seats.Majority(state.Committee),
            WorkingDays = state.ScoringDays,
        };
}
