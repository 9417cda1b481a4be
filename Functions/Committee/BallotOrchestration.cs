using Recruitment.Definition;
using Recruitment.Procedures;

namespace Recruitment.Committee;

/// <summary>
/// Asks people to decide, about candidates or about the procedure itself, and waits for them. It opens, invites, and
/// reminds who has not voted. At the deadline it tells the recruiter and the chair who is missing; until the end votes
/// are still taken. It closes when everybody has voted, when no vote to come can matter, or at the end with a quorum.
/// Without one it is extended, as often as it takes, until the recruiter decides that the votes that there are count, or
/// once, where the stage proceeds by rule and nobody is refused for it.
/// </summary>
public static class BallotOrchestration
{
    [Function(nameof(BallotOrchestration))]
    public static async Task<BallotResult> RunAsync([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        var call = context.RequireInput<BallotCall>();
        var plan = new WaitPlan(call.Procedure, call.Stage, call.Ballot, Now(context), call.WorkingDays);
        var wait = await PlannedWait.PlanAsync(context, new StageWait(context), plan, EarlierWait.OneByOne);
        var opened = await context.CallActivityAsync<BallotOpened>(
            nameof(OpenBallotActivity),
            new BallotOpening(call, plan.Now, wait.Window.ClosesAt) { WaitsForQuorum = WaitsForQuorum(context, call) },
            Retries.Default
        );
        if (opened.HasSubject)
        {
            await AskAsync(context, call, opened, wait);
        }

        return await context.CallActivityAsync<BallotResult>(
            nameof(CloseBallotActivity),
            new BallotClosing(call.Procedure, call.Ballot, Now(context)),
            Retries.Default
        );
    }

    /// <summary>Invites, and then waits until everybody has voted or the ballot ends.</summary>
    private static async Task AskAsync(
        TaskOrchestrationContext context,
        BallotCall call,
        BallotOpened opened,
        PlannedWait wait
    )
    {
        var notices = new BallotNotices(context, call);
        notices.Invite(opened.Voters ?? call.Voters);
        var extensions = 0;
        var most =
            !WaitsForQuorum(context, call) ? call.MaxExtensions
            : opened.WhenSilent == WhenSilent.Proceed && call.CanGoUnanswered ? 1
            : int.MaxValue;
        var count = await CountAsync(context, call);
        while (!count.IsComplete())
        {
            if (await wait.UntilNextAsync() == Waking.DatesMoved)
            {
                await MoveAsync(context, call, wait, extensions);
            }

            // Counted at every waking, because the event of a vote may have been lost.
            count = await CountAsync(context, call);
            notices.TellConflicts(count.Conflicted.Count);
            if (count.IsComplete())
            {
                break;
            }

            if (wait.TakeReminder() is not null)
            {
                notices.Remind(count.Missing);
            }

            if (wait.TakeEscalation() is not null)
            {
                notices.Escalate(count.Missing, opened.Chair);
            }
            else if (wait.IsOver && count.Voted.Count < call.Quorum && extensions < most)
            {
                await wait.ExtendAsync(opened.ExtensionDays);
                await MoveAsync(context, call, wait, ++extensions);
                notices.Extend(count.Missing, extensions);
            }
            else if (wait.IsOver)
            {
                break;
            }
        }
    }

    /// <summary>Changes the deadline that the ballot tells.</summary>
    private static Task MoveAsync(
        TaskOrchestrationContext context,
        BallotCall call,
        PlannedWait wait,
        int extensions
    ) =>
        context.CallActivityAsync(
            nameof(MoveBallotActivity),
            new BallotMove(call.Procedure, call.Ballot, wait.Window.ClosesAt, extensions),
            Retries.Default
        );

    private static Task<BallotCount> CountAsync(TaskOrchestrationContext context, BallotCall call) =>
        context.CallActivityAsync<BallotCount>(
            nameof(CountVotesActivity),
            new BallotKey(call.Procedure, call.Ballot),
            Retries.Default
        );

    private static bool WaitsForQuorum(TaskOrchestrationContext context, BallotCall call) =>
        context.IsSince(Versions.Fourth) && !call.ClosesByLaw;

    private static DateTimeOffset Now(TaskOrchestrationContext context) =>
        new(context.CurrentUtcDateTime, TimeSpan.Zero);
}
