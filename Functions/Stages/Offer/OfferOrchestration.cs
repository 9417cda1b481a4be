using Recruitment.Applicants;
using Recruitment.Candidates;
using Recruitment.Correspondence;
using Recruitment.Definition;
using Recruitment.Procedures;
using Recruitment.Records;

namespace Recruitment.Stages.Offer;

/// <summary>
/// Offers the appointment to the candidates in the order of the ranking, until as many accepted as are wanted. Entered
/// again when somebody was lost after accepting, it goes on with who is left.
/// </summary>
public static class OfferOrchestration
{
    [Function(nameof(OfferOrchestration))]
    public static async Task<StageResult> RunAsync([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        var call = context.RequireInput<StageCall>();
        var stage = new StageWait(context);
        var ranking = await context.CallActivityAsync<IReadOnlyList<CandidateId>>(
            nameof(ReadRankingActivity),
            call.Procedure,
            Retries.Default
        );
        int? term = null;
        var anybody = false;
        foreach (var (place, candidate) in ranking.Index())
        {
            var plan = new WaitPlan(
                call.Procedure,
                call.Stage,
                place == 0 ? call.Step : $"{call.Step}-{place + 1}",
                context.CurrentUtcDateTime,
                term
            );
            var offer = await OfferAsync(context, stage, call, candidate, plan);
            if (offer is { Answer: OfferAnswer.Accepted, MoreWanted: false })
            {
                return StageResult.Done;
            }

            if (offer.Answer == OfferAnswer.Accepted)
            {
                anybody = true;
            }
            else
            {
                await PassOverAsync(context, call, candidate, offer.Answer);
            }

            term = offer.WorkingDays;
        }

        return anybody || await AnybodyBeforeAsync(context, call)
            ? StageResult.Done
            : StageResult.NoAppointableCandidate;
    }

    /// <summary>Whether somebody accepted in an earlier round.</summary>
    private static async Task<bool> AnybodyBeforeAsync(TaskOrchestrationContext context, StageCall call) =>
        call.Round > 1
        && await context.CallActivityAsync<int>(nameof(CountAcceptedActivity), call.Procedure, Retries.Default) > 0;

    /// <summary>
    /// Makes one offer and waits for the answer: reminders before the deadline, the recruiter after it, and when the
    /// time to answer after all is over too, the offer lapses. A talk extends it.
    /// </summary>
    private static async Task<OfferState> OfferAsync(
        TaskOrchestrationContext context,
        StageWait stage,
        StageCall call,
        CandidateId candidate,
        WaitPlan plan
    )
    {
        var wait = await PlannedWait.PlanAsync(context, stage, plan);
        var offer = await KeepAsync(context, call, candidate, wait);
        if (offer.Answer is null)
        {
            await SetOfferedAsync(context, call, candidate);
            await context.SendAsync(call.Mail(nameof(OfferMail), candidate.Value));
        }

        var talkTold = false;
        while (offer.Answer is null)
        {
            await wait.UntilNextAsync();
            offer = await KeepAsync(context, call, candidate, wait);
            if (offer.TalkAsked && !talkTold)
            {
                talkTold = true;
                await TellRecruiterAsync(context, call, candidate, nameof(OfferTalkMail));
            }

            if (offer.Answer is not null)
            {
                break;
            }

            if (wait.TakeReminder() is { } reminder)
            {
                await context.SendAsync(call.Mail(nameof(OfferReminderMail), candidate.Value, reminder));
            }

            if (wait.TakeEscalation() is { } escalation)
            {
                await TellRecruiterAsync(context, call, candidate, nameof(OfferEscalationMail), escalation);
            }
        }

        return offer;
    }

    /// <summary>Tells the recruiter that the offer came to nothing, and gives the candidate the final status.</summary>
    private static async Task PassOverAsync(
        TaskOrchestrationContext context,
        StageCall call,
        CandidateId candidate,
        OfferAnswer? answer
    )
    {
        if (answer == OfferAnswer.Gone)
        {
            return;
        }

        await TellRecruiterAsync(context, call, candidate, nameof(OfferDeclinedMail));
        await context.CallActivityAsync(
            nameof(GiveOutcomeActivity),
            new OutcomeInput(call.Procedure, CandidateSelection.Unanswered, CandidateStatus.Declined, call.Step)
            {
                Candidate = candidate,
            },
            Retries.Default
        );
    }

    /// <summary>Keeps the offer up to date, and the wait with it: a talk moves the offer's deadline.</summary>
    private static async Task<OfferState> KeepAsync(
        TaskOrchestrationContext context,
        StageCall call,
        CandidateId candidate,
        PlannedWait wait
    )
    {
        var offer = await context.CallActivityAsync<OfferState>(
            nameof(KeepOfferActivity),
            new OfferInput(call, candidate, wait.Window, context.CurrentUtcDateTime),
            Retries.Default
        );
        wait.Move(offer.ClosesAt, offer.EndsAt);
        return offer;
    }

    private static Task SetOfferedAsync(TaskOrchestrationContext context, StageCall call, CandidateId candidate) =>
        context.CallActivityAsync(
            nameof(SetStatusActivity),
            new StatusInput(
                call.Procedure,
                candidate,
                CandidateSelection.Unanswered,
                CandidateStatus.Offered,
                call.Step
            ),
            Retries.Default
        );

    private static Task TellRecruiterAsync(
        TaskOrchestrationContext context,
        StageCall call,
        CandidateId candidate,
        string mail,
        int number = 0
    ) => context.SendAsync(call.ToRecruiter(mail, number) with { About = candidate });
}
