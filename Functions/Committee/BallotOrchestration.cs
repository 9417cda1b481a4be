using Recruitment.Procedures;

namespace Recruitment.Committee;

/// <summary>
/// Asks people to decide about candidates and waits for them. It opens, invites, and reminds who has not voted. At
/// the deadline it tells the recruiter and the chair who is missing; until the end votes are still taken. It closes
/// when everybody has voted, or at the end; without a quorum it is extended first.
/// </summary>
public static class BallotOrchestration
{
    [Function(nameof(BallotOrchestration))]
    public static async Task<BallotResult> RunAsync(
        [OrchestrationTrigger] TaskOrchestrationContext context
    )
    {
        var call =
            context.GetInput<BallotCall>() ?? throw new ArgumentException("No ballot was named.");
        var notices = new BallotNotices(context, call);
        var plan = Plan(context, call, call.WorkingDays);
        var window = await notices.PlanAsync(plan);
        var opened = await context.CallActivityAsync<BallotOpened>(
            nameof(OpenBallotActivity),
            new BallotOpening(call, plan.Now, window.ClosesAt),
            Retries.Options
        );
        if (!opened.HasCandidates)
        {
            return await CloseAsync(context, call);
        }

        await notices.InviteAsync();
        var moments = BallotMoments.Of(window, plan.Now);
        var extensions = 0;

        // One waiter for each event, renewed only once it has been used: a waiter that is dropped would still take
        // the next event, and the vote behind it would not be noticed until the next moment.
        var acted = context.WaitForExternalEvent<object?>(StageEvents.Acted);
        var moved = context.WaitForExternalEvent<object?>(StageEvents.DatesMoved);
        while (!(await CountAsync(context, call)).IsComplete())
        {
            var next = moments.Next;
            using (var timer = new CancellationTokenSource())
            {
                var due = context.CreateTimer(next.At.UtcDateTime, timer.Token);
                await Task.WhenAny(acted, moved, due);
                timer.Cancel();
            }

            if (moved.IsCompleted)
            {
                moved = context.WaitForExternalEvent<object?>(StageEvents.DatesMoved);
                window = await notices.MoveAsync(plan);
                moments = moments.Moved(window, Now(context));
                continue;
            }

            if (acted.IsCompleted)
            {
                acted = context.WaitForExternalEvent<object?>(StageEvents.Acted);
                continue;
            }

            // Counted again, because the event of a vote may have been lost.
            var count = await CountAsync(context, call);
            if (count.IsComplete())
            {
                break;
            }

            switch (next.Kind)
            {
                case BallotMomentKind.Reminder:
                    await notices.RemindAsync(count.Missing);
                    moments = moments.AfterNext();
                    break;

                case BallotMomentKind.Deadline:
                    await notices.EscalateAsync(count.Missing, opened.Chair);
                    moments = moments.AfterNext();
                    break;

                case BallotMomentKind.End
                    when count.Voted.Count < call.Quorum && extensions < call.MostExtensions:
                    extensions++;
                    plan = Plan(context, call, opened.ExtensionDays);
                    window = await notices.MoveAsync(plan);
                    await notices.ExtendAsync(count.Missing, extensions);
                    moments = BallotMoments.Of(window, plan.Now);
                    break;

                default:
                    return await CloseAsync(context, call);
            }
        }

        return await CloseAsync(context, call);
    }

    private static WaitPlan Plan(TaskOrchestrationContext context, BallotCall call, int? days) =>
        new(call.Procedure, call.Stage, call.Ballot, Now(context), days);

    private static Task<BallotCount> CountAsync(
        TaskOrchestrationContext context,
        BallotCall call
    ) =>
        context.CallActivityAsync<BallotCount>(
            nameof(CountVotesActivity),
            new BallotKey(call.Procedure, call.Ballot),
            Retries.Options
        );

    private static Task<BallotResult> CloseAsync(
        TaskOrchestrationContext context,
        BallotCall call
    ) =>
        context.CallActivityAsync<BallotResult>(
            nameof(CloseBallotActivity),
            new BallotClosing(call.Procedure, call.Ballot, Now(context)),
            Retries.Options
        );

    private static DateTimeOffset Now(TaskOrchestrationContext context) =>
        new(context.CurrentUtcDateTime, TimeSpan.Zero);
}
