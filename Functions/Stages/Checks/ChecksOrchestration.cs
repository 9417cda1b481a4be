using Recruitment.Applicants;
using Recruitment.Candidates;
using Recruitment.Definition;
using Recruitment.Procedures;
using Recruitment.Records;

namespace Recruitment.Stages.Checks;

/// <summary>
/// The gate before the appointment: candidates who accepted hand in a VOG and proof of qualification, and human
/// resources says that they were seen. Who does not hand in everything gets extra time once, and is lost after that.
/// Documents that wait to be seen lose nobody for half a year: the recruiter is told, and the time goes on.
/// </summary>
public static class ChecksOrchestration
{
    /// <summary>Working days of extra time after which a VOG that nobody looked at is too old: 26 weeks.</summary>
    private const int LongestUnseen = 26 * 5;

    [Function(nameof(ChecksOrchestration))]
    public static async Task<StageResult> RunAsync([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        var call = context.RequireInput<StageCall>();
        var stage = new StageWait(context);
        var mails = new CheckMails(context, call);
        var plan = new WaitPlan(call.Procedure, call.Stage, call.Step, context.CurrentUtcDateTime);
        var window = await PlanAsync(context, plan);
        var reminders = new Reminders();
        reminders.Plan(window.RemindersAt, context.CurrentUtcDateTime);
        var state = await KeepAsync(context, call, window);
        var asked = state.Candidates.Select(c => c.Candidate).ToList();
        var told = new List<DateTimeOffset>();
        var extensions = 0;
        while (true)
        {
            await mails.TellAsync(state);
            await LoseAsync(context, call, mails, state);
            if (!state.Open.Any())
            {
                break;
            }

            var deadline = told.Contains(window.ClosesAt) ? window.EndsAt : window.ClosesAt;
            if (await stage.UntilAsync(reminders.NextOr(deadline)) == Waking.DatesMoved)
            {
                window = await PlanAsync(context, plan);
                reminders.Plan(window.RemindersAt, context.CurrentUtcDateTime);
            }

            var over = context.CurrentUtcDateTime >= window.EndsAt;
            var unseen = extensions * state.ExtensionDays >= LongestUnseen;
            state = await KeepAsync(context, call, window, lapse: over && extensions > 0, over && unseen);
            if (over && state.Open.Any())
            {
                plan = plan with { Now = context.CurrentUtcDateTime, WorkingDays = state.ExtensionDays };
                window = await PlanAsync(context, plan);
                reminders.Plan(window.RemindersAt, context.CurrentUtcDateTime);
                state = await KeepAsync(context, call, window);
                await mails.ExtendAsync(state, ++extensions);
                continue;
            }

            if (reminders.Due(context.CurrentUtcDateTime))
            {
                await mails.RemindAsync(state, reminders.Number);
            }

            if (context.CurrentUtcDateTime >= window.ClosesAt && !told.Contains(window.ClosesAt))
            {
                told.Add(window.ClosesAt);
                await mails.EscalateAsync(state, told.Count);
            }
        }

        return asked.Count > 0 && asked.All(state.HasPassed) ? StageResult.Done : StageResult.CandidateLost;
    }

    /// <summary>Gives who cannot be appointed the final answer, and tells the recruiter.</summary>
    private static async Task LoseAsync(
        TaskOrchestrationContext context,
        StageCall call,
        CheckMails mails,
        ChecksState state
    )
    {
        foreach (var lost in state.Lost)
        {
            await context.CallActivityAsync(
                nameof(GiveOutcomeActivity),
                new OutcomeOrder(call.Procedure, CandidateSelection.Unanswered, CandidateStatus.Rejected, call.Step)
                {
                    Candidate = lost.Candidate,
                },
                Retries.Default
            );
            await mails.TellLostAsync(lost.Candidate);
        }
    }

    private static Task<StageWindow> PlanAsync(TaskOrchestrationContext context, WaitPlan plan) =>
        context.CallActivityAsync<StageWindow>(nameof(PlanWaitActivity), plan, Retries.Default);

    private static Task<ChecksState> KeepAsync(
        TaskOrchestrationContext context,
        StageCall call,
        StageWindow window,
        bool lapse = false,
        bool unseen = false
    ) =>
        context.CallActivityAsync<ChecksState>(
            nameof(KeepChecksActivity),
            new ChecksOrder(call, window, context.CurrentUtcDateTime, lapse, unseen),
            Retries.Default
        );
}
