using Recruitment.Procedures;

namespace Recruitment.Committee;

/// <summary>
/// Asks people to decide, about candidates or about the procedure itself, and waits for them. It opens, invites, and
/// reminds who has not voted. At the deadline it tells the recruiter and the chair who is missing; until the end votes
/// are still taken. It closes when everybody has voted, when no vote to come can matter, or at the end; without a quorum
/// it is extended first.
/// </summary>
public static class BallotOrchestration
{
    [Function(nameof(BallotOrchestration))]
    public static async Task<BallotResult> RunAsync([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        var call = context.RequireInput<BallotCall>();
        var plan = Plan(context, call, call.WorkingDays);
        var window = await PlanAsync(context, plan);
        var opened = await context.CallActivityAsync<BallotOpened>(
            nameof(OpenBallotActivity),
            new BallotOpening(call, plan.Now, window.ClosesAt),
            Retries.Default
        );
        if (opened.HasSubject)
        {
            await AskAsync(context, call, opened, plan, window);
        }

        return await context.CallActivityAsync<BallotResult>(
            nameof(CloseBallotActivity),
            new BallotClosing(call.Procedure, call.Ballot, Now(context)),
            Retries.Default
        );
    }

    /// <summary>Invites, and then waits from moment to moment until everybody has voted or the ballot ends.</summary>
    private static async Task AskAsync(
        TaskOrchestrationContext context,
        BallotCall call,
        BallotOpened opened,
        WaitPlan plan,
        StageWindow window
    )
    {
        var notices = new BallotNotices(context, call);
        notices.Invite(opened.Voters ?? call.Voters);
        var moments = BallotMoments.Of(window, plan.Now);
        var extensions = 0;

        var wait = new StageWait(context);
        var count = await CountAsync(context, call);
        while (!count.IsComplete())
        {
            var next = moments.Next;
            var waking = await wait.UntilAsync(next.At);
            if (waking == Waking.DatesMoved)
            {
                moments = moments.Moved(await MoveAsync(context, plan), Now(context));
            }

            // Counted at every waking, because the event of a vote may have been lost.
            count = await CountAsync(context, call);
            notices.TellConflicts(count.Conflicted.Count);
            if (waking != Waking.Moment || count.IsComplete())
            {
                continue;
            }

            switch (next.Kind)
            {
                case BallotMomentKind.Reminder:
                    notices.Remind(count.Missing);
                    moments = moments.AfterNext();
                    break;

                case BallotMomentKind.Deadline:
                    notices.Escalate(count.Missing, opened.Chair);
                    moments = moments.AfterNext();
                    break;

                case BallotMomentKind.End when count.Voted.Count < call.Quorum && extensions < call.MostExtensions:
                    plan = Plan(context, call, opened.ExtensionDays);
                    moments = BallotMoments.Of(await MoveAsync(context, plan), plan.Now);
                    notices.Extend(count.Missing, ++extensions);
                    break;

                default:
                    return;
            }
        }
    }

    private static WaitPlan Plan(TaskOrchestrationContext context, BallotCall call, int? days) =>
        new(call.Procedure, call.Stage, call.Ballot, Now(context), days);

    private static Task<StageWindow> PlanAsync(TaskOrchestrationContext context, WaitPlan plan) =>
        context.CallActivityAsync<StageWindow>(nameof(PlanWaitActivity), plan, Retries.Default);

    /// <summary>Plans again and changes the deadline that the ballot tells.</summary>
    private static async Task<StageWindow> MoveAsync(TaskOrchestrationContext context, WaitPlan plan)
    {
        var window = await PlanAsync(context, plan);
        await context.CallActivityAsync(
            nameof(MoveBallotActivity),
            new BallotMove(plan.Procedure, plan.Step, window.ClosesAt),
            Retries.Default
        );
        return window;
    }

    private static Task<BallotCount> CountAsync(TaskOrchestrationContext context, BallotCall call) =>
        context.CallActivityAsync<BallotCount>(
            nameof(CountVotesActivity),
            new BallotKey(call.Procedure, call.Ballot),
            Retries.Default
        );

    private static DateTimeOffset Now(TaskOrchestrationContext context) =>
        new(context.CurrentUtcDateTime, TimeSpan.Zero);
}
