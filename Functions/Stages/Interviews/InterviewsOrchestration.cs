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
        var choice = await PlannedWait.PlanAsync(context, stage, plan);
        var state = await CallAsync<PrepareInterviewsActivity>(context, call, choice);
        await mails.InviteAsync(state);
        while (!choice.IsClosed && state.AnybodyLeft)
        {
            if (await choice.UntilNextAsync() == Waking.DatesMoved)
            {
                state = await CallAsync<PrepareInterviewsActivity>(context, call, choice);
                await mails.InviteAsync(state);
            }

            // Whoever was brought back since is among the bookings, and is invited like the others.
            state = await CallAsync<SettleBookingsActivity>(context, call, choice);
            await mails.InviteAsync(state);
            await mails.TellCandidatesAsync(state);
            if (choice.TakeReminder() is { } reminder)
            {
                await mails.RemindAsync(state, reminder);
            }
        }

        if (!state.AnybodyLeft)
        {
            return StageResult.NoCandidates;
        }

        // The undecided are given a slot, and the committee gets its agenda.
        state = await CallAsync<CloseSlotChoiceActivity>(context, call, choice);
        await mails.TellCandidatesAsync(state);
        await mails.TellCommitteeAsync(state);

        // The interviews are held.
        while (state.LastEnds is { } ends && context.CurrentUtcDateTime < ends)
        {
            await stage.UntilAsync(ends);
            state = await CallAsync<SettleBookingsActivity>(context, call, choice);
            await mails.TellCandidatesAsync(state);
            await mails.TellCommitteeAsync(state);
        }

        if (!state.AnybodyLeft)
        {
            return StageResult.NoCandidates;
        }

        // The committee scores.
        await context.VoteAsync(ScoresBallot(call, state));
        state = await CallAsync<SettleBookingsActivity>(context, call, choice);
        if (!state.AnybodyLeft)
        {
            return StageResult.NoCandidates;
        }

        return state.MaximumNext is null
            ? StageResult.Done
            : await NextRound.DecideAsync(context, call, state.Committee);
    }

    private static Task<InterviewsState> CallAsync<TActivity>(
        TaskOrchestrationContext context,
        StageCall call,
        PlannedWait choice
    ) =>
        context.CallActivityAsync<InterviewsState>(
            typeof(TActivity).Name,
            new InterviewsInput(call, context.CurrentUtcDateTime, choice.Window.ClosesAt),
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
            CanGoUnanswered = true,
            WorkingDays = state.ScoringDays,
        };
}
