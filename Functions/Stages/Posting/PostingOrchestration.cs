using Recruitment.Candidates;
using Recruitment.Correspondence;
using Recruitment.Definition;
using Recruitment.Procedures;

namespace Recruitment.Stages.Posting;

/// <summary>
/// Opens the vacancy for applications, to internal candidates first where the definition says so, and closes it on
/// the deadline. The recruiter hears that it is online, and before the close when nobody has applied.
/// </summary>
public static class PostingOrchestration
{
    [Function(nameof(PostingOrchestration))]
    public static async Task<StageResult> RunAsync([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        var call = context.RequireInput<StageCall>();
        var plan = new WaitPlan(call.Procedure, call.Stage, call.Step, context.CurrentUtcDateTime);
        var window = await PlanAsync(context, plan);
        var tracks = await OpenAsync(context, call, PostingPhase.First);
        await context.SendAsync(call.ToRecruiter(nameof(VacancyOnlineMail)));

        var wait = context.IsSince(Versions.Second) ? new StageWait(context) : null;
        var openToAll = tracks != PostingTracks.InternalFirst;
        var reminded = 0;
        while (true)
        {
            var halfway = window.OpensAt + ((window.ClosesAt - window.OpensAt) / 2);
            var reminder = window.RemindersAt.Skip(reminded).FirstOrDefault(window.ClosesAt);
            var next = openToAll || reminder < halfway ? reminder : halfway;
            if (!await WaitUntilAsync(context, wait, next))
            {
                window = await PlanAsync(context, plan);
                reminded = window.RemindersAt.Count(at => at <= context.CurrentUtcDateTime);
            }
            else if (next == window.ClosesAt)
            {
                break;
            }
            else if (next == reminder)
            {
                reminded++;
                await RemindAsync(context, call, reminded);
            }
            else
            {
                openToAll = true;
                await OpenAsync(context, call, PostingPhase.Second);
            }
        }

        await context.CallActivityAsync(nameof(ClosePostingActivity), call, Retries.Default);
        return await CountAsync(context, call) == 0 ? StageResult.NoCandidates : StageResult.Done;
    }

    /// <summary>True at the moment; false when the recruiter moved a date before it.</summary>
    private static async Task<bool> WaitUntilAsync(
        TaskOrchestrationContext context,
        StageWait? wait,
        DateTimeOffset moment
    )
    {
        if (wait is not null)
        {
            return await wait.UntilAsync(moment) == Waking.Moment;
        }

        using var over = new CancellationTokenSource();
        var timer = context.CreateTimer(moment.UtcDateTime, over.Token);
        var moved = context.WaitForExternalEvent<object?>(StageEvents.DatesMoved, over.Token);
        var first = await Task.WhenAny(timer, moved);
        over.Cancel();
        return first == timer;
    }

    private static async Task RemindAsync(TaskOrchestrationContext context, StageCall call, int number)
    {
        if (await CountAsync(context, call) == 0)
        {
            await context.SendAsync(call.ToRecruiter(nameof(NobodyAppliedMail), number));
        }
    }

    private static Task<StageWindow> PlanAsync(TaskOrchestrationContext context, WaitPlan plan) =>
        context.CallActivityAsync<StageWindow>(nameof(PlanWaitActivity), plan, Retries.Default);

    private static Task<PostingTracks> OpenAsync(
        TaskOrchestrationContext context,
        StageCall call,
        PostingPhase phase
    ) =>
        context.CallActivityAsync<PostingTracks>(
            nameof(OpenPostingActivity),
            new PostingOpening(call, phase),
            Retries.Default
        );

    private static Task<int> CountAsync(TaskOrchestrationContext context, StageCall call) =>
        context.CallActivityAsync<int>(
            nameof(CountCandidatesActivity),
            new CandidateCount(call.Procedure, CandidateSelection.Unanswered),
            Retries.Default
        );
}
