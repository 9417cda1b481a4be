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
    private const int MaxUnseenDays = 26 * 5;

    [Function(nameof(ChecksOrchestration))]
    public static async Task<StageResult> RunAsync([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        var call = context.RequireInput<StageCall>();
        var stage = new StageWait(context);
        var mails = new CheckMails(context, call);
        var plan = new WaitPlan(call.Procedure, call.Stage, call.Step, context.CurrentUtcDateTime);
        var wait = await PlannedWait.PlanAsync(context, stage, plan, EarlierWait.EndedUnescalated);
        var state = await KeepAsync(context, call, wait);
        var asked = state.Candidates.Select(c => c.Candidate).ToList();
        var extensions = 0;
        while (true)
        {
            await mails.TellAsync(state);
            await LoseAsync(context, call, mails, state);
            if (!state.Open.Any())
            {
                break;
            }

            await wait.UntilNextAsync();
            var over = wait.IsOver;
            var unseen = extensions * state.ExtensionDays >= MaxUnseenDays;
            state = await KeepAsync(context, call, wait, lapse: over && extensions > 0, over && unseen);
            if (over && state.Open.Any())
            {
                await wait.ExtendAsync(state.ExtensionDays);
                state = await KeepAsync(context, call, wait);
                await mails.ExtendAsync(state, ++extensions);
                continue;
            }

            if (wait.TakeReminder() is { } reminder)
            {
                await mails.RemindAsync(state, reminder);
            }

            if (wait.TakeEscalation() is { } escalation)
            {
                await mails.EscalateAsync(state, escalation);
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
                new OutcomeInput(call.Procedure, CandidateSelection.Unanswered, CandidateStatus.Rejected, call.Step)
                {
                    Candidate = lost.Candidate,
                },
                Retries.Default
            );
            await mails.TellLostAsync(lost.Candidate);
        }
    }

    private static Task<ChecksState> KeepAsync(
        TaskOrchestrationContext context,
        StageCall call,
        PlannedWait wait,
        bool lapse = false,
        bool unseen = false
    ) =>
        context.CallActivityAsync<ChecksState>(
            nameof(KeepChecksActivity),
            new ChecksInput(call, wait.Window, context.CurrentUtcDateTime, lapse, unseen),
            Retries.Default
        );
}
