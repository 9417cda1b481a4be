using Recruitment.Applicants;
using Recruitment.Applicants.Appointing;
using Recruitment.Candidates;
using Recruitment.Procedures;
using Recruitment.Records;

namespace Recruitment.Stages.Checks;

/// <summary>
/// The gate before the appointment: candidates who accepted hand in what is asked, and human resources sees it, records
/// what came on paper, or does without. Whoever is ready is appointed while others are still waited for. The time is
/// extended for as long as something is to be done: nobody is lost because candidate or organisation were silent, but by
/// the decision of a person.
/// </summary>
public static class ChecksOrchestration
{
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
        var appointed = new HashSet<CandidateId>();
        var extensions = 0;
        while (true)
        {
            await mails.TellAsync(state);
            await LoseAsync(context, call, mails, state);
            if (!state.Open.Any())
            {
                break;
            }

            await AppointAsync(context, call, state, appointed);
            await wait.UntilNextAsync();
            var isOver = wait.IsOver;
            state = await KeepAsync(context, call, wait);
            if (isOver && state.Open.Any())
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

        if (asked.Count + state.Appointed > 0 && asked.Except(appointed).All(state.HasPassed))
        {
            return StageResult.Done;
        }

        await AppointAsync(context, call, state, appointed);
        return StageResult.CandidateLost;
    }

    /// <summary>Appoints who passed and would have to wait for others, unless the appointment has a date of its own.</summary>
    private static async Task AppointAsync(
        TaskOrchestrationContext context,
        StageCall call,
        ChecksState state,
        HashSet<CandidateId> appointed
    )
    {
        if (!context.IsSince(Versions.Fifth) || !state.MayAppoint || !state.Passed.Any())
        {
            return;
        }

        var ready = new CandidateSelection { Statuses = [CandidateStatus.Offered], Only = [.. state.Passed] };
        var parties = await context.AppointAsync(call, ready);
        var told = state.Passed.Where(parties.All.Contains).Where(appointed.Add).ToList();
        await context.TellAppointmentsAsync(call, told, parties);
    }

    /// <summary>Gives whom somebody refused the final answer, and tells the recruiter.</summary>
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
                    DecidedBy = lost.DecidedBy is { } by ? [by] : [],
                },
                Retries.Default
            );
            await mails.TellLostAsync(lost.Candidate);
        }
    }

    private static Task<ChecksState> KeepAsync(TaskOrchestrationContext context, StageCall call, PlannedWait wait) =>
        context.CallActivityAsync<ChecksState>(
            nameof(KeepChecksActivity),
            new ChecksInput(call, wait.Window, context.CurrentUtcDateTime),
            Retries.Default
        );
}
