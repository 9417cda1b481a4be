using Recruitment.Correspondence;
using Recruitment.Definition;
using Recruitment.Mail;
using Recruitment.Procedures;

namespace Recruitment.Stages.Handover;

/// <summary>
/// Around the start: invites the appointed and who hand over to the shadowing and the meetings, and waits until the
/// checklist is done. Those with something left are reminded, the recruiter hears what is overdue, and at the end it is
/// over by rule.
/// </summary>
public static class HandoverOrchestration
{
    [Function(nameof(HandoverOrchestration))]
    public static async Task<StageResult> RunAsync([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        var call = context.RequireInput<StageCall>();
        var stage = new StageWait(context);
        var plan = new WaitPlan(call.Procedure, call.Stage, call.Step, context.CurrentUtcDateTime);
        var window = await PlanAsync(context, plan);
        var reminders = new Reminders();
        reminders.Plan(window.RemindersAt, context.CurrentUtcDateTime);
        var state = await KeepAsync(context, call, window);
        await context.SendAsync(ToEverybody(call, state, nameof(HandoverMail)));
        foreach (var session in state.Sessions)
        {
            await context.SendAsync(ToEverybody(call, state, nameof(HandoverInvitationMail), session));
        }

        var told = new List<DateTimeOffset>();
        while (!state.IsOver(context.CurrentUtcDateTime) && context.CurrentUtcDateTime < window.EndsAt)
        {
            var deadline = told.Contains(window.ClosesAt) ? window.EndsAt : window.ClosesAt;
            var next = state.NextOr(reminders.NextOr(deadline));
            if (await stage.UntilAsync(next) == Waking.DatesMoved)
            {
                window = await PlanAsync(context, plan);
                reminders.Plan(window.RemindersAt, context.CurrentUtcDateTime);
            }

            state = await KeepAsync(context, call, window);
            if (reminders.Due(context.CurrentUtcDateTime) && state.Open > 0)
            {
                await context.SendAsync(ToEverybody(call, state, nameof(HandoverReminderMail), reminders.Number));
            }

            if (context.CurrentUtcDateTime >= window.ClosesAt && !told.Contains(window.ClosesAt))
            {
                told.Add(window.ClosesAt);
                if (state.Open > 0)
                {
                    await TellRecruiterAsync(context, call, nameof(HandoverOverdueMail), told.Count);
                }
            }
        }

        state = await KeepAsync(context, call, window, end: true);
        if (state.Open > 0 && state.Candidates.Count > 0)
        {
            await TellRecruiterAsync(context, call, nameof(HandoverUnfinishedMail), 0);
        }

        return StageResult.Done;
    }

    /// <summary>Orders for the appointed, and about each of them for who hand over.</summary>
    private static IEnumerable<MailOrder> ToEverybody(
        StageCall call,
        HandoverState state,
        string mail,
        int number = 0
    ) =>
        state.Candidates.SelectMany(candidate =>
            state
                .Predecessors.Select(person => call.Mail(mail, person.Value, number) with { About = candidate })
                .Prepend(call.Mail(mail, candidate.Value, number))
        );

    private static Task TellRecruiterAsync(TaskOrchestrationContext context, StageCall call, string mail, int number) =>
        context.SendAsync(call.ToRecruiter(mail, number));

    private static Task<StageWindow> PlanAsync(TaskOrchestrationContext context, WaitPlan plan) =>
        context.CallActivityAsync<StageWindow>(nameof(PlanWaitActivity), plan, Retries.Default);

    private static Task<HandoverState> KeepAsync(
        TaskOrchestrationContext context,
        StageCall call,
        StageWindow window,
        bool end = false
    ) =>
        context.CallActivityAsync<HandoverState>(
            nameof(KeepHandoverActivity),
            new HandoverOrder(call, window, context.CurrentUtcDateTime, end),
            Retries.Default
        );
}
