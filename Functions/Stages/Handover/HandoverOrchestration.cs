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
        var wait = await PlannedWait.PlanAsync(context, stage, plan, EarlierWait.EndedUnescalated);
        var state = await KeepAsync(context, call, wait);
        await context.SendTogetherAsync(ToEverybody(call, state, nameof(HandoverMail)));
        foreach (var session in state.Sessions)
        {
            await context.SendTogetherAsync(ToEverybody(call, state, nameof(HandoverInvitationMail), session));
        }

        while (!state.IsOver(context.CurrentUtcDateTime) && !wait.IsOver)
        {
            await wait.UntilNextAsync(sooner: state.OverAt);
            state = await KeepAsync(context, call, wait);
            if (wait.TakeReminder() is { } reminder && state.Open > 0)
            {
                await context.SendTogetherAsync(ToEverybody(call, state, nameof(HandoverReminderMail), reminder));
            }

            if (wait.TakeEscalation() is { } escalation && state.Open > 0)
            {
                await TellRecruiterAsync(context, call, nameof(HandoverOverdueMail), escalation);
            }
        }

        state = await KeepAsync(context, call, wait, end: true);
        if (state.Open > 0 && state.Candidates.Count > 0)
        {
            await TellRecruiterAsync(context, call, nameof(HandoverUnfinishedMail), 0);
        }

        return StageResult.Done;
    }

    /// <summary>Orders for each who was appointed, and about each for who hand over.</summary>
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

    private static Task<HandoverState> KeepAsync(
        TaskOrchestrationContext context,
        StageCall call,
        PlannedWait wait,
        bool end = false
    ) =>
        context.CallActivityAsync<HandoverState>(
            nameof(KeepHandoverActivity),
            new HandoverInput(call, wait.Window, context.CurrentUtcDateTime, end),
            Retries.Default
        );
}
