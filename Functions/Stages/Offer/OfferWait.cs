using Recruitment.Applicants;
using Recruitment.Candidates;
using Recruitment.Correspondence;
using Recruitment.Procedures;
using Recruitment.Records;

namespace Recruitment.Stages.Offer;

/// <summary>
/// One offer, from the mail to the answer: reminders before the deadline, the recruiter after it, and then as much time
/// again until the recruiter takes the offer back. A talk extends it, and so does another version of the terms, of which
/// the candidate is told. Before version 5 an offer lapsed by itself.
/// </summary>
internal static class OfferWait
{
    public static async Task<OfferState> UntilAnsweredAsync(
        TaskOrchestrationContext context,
        StageWait stage,
        StageCall call,
        CandidateId candidate,
        WaitPlan plan
    )
    {
        var staysOpen = context.IsSince(Versions.Fifth);
        var wait = await PlannedWait.PlanAsync(context, stage, plan);
        var offer = await KeepAsync(context, call, candidate, wait);
        var (term, version, talks) = (offer.WorkingDays, offer.Version, 0);
        if (offer.Answer is null)
        {
            await SetOfferedAsync(context, call, candidate);
            await context.SendAsync(call.Mail(nameof(OfferMail), candidate.Value));
        }

        while (offer.Answer is null)
        {
            await wait.UntilNextAsync();
            offer = await KeepAsync(context, call, candidate, wait);

            // Histories of before version 5 do not count the talks.
            if (Math.Max(offer.Talks, offer.TalkAsked ? 1 : 0) is var asked && asked > talks)
            {
                talks = asked;
                await TellRecruiterAsync(context, call, candidate, nameof(OfferTalkMail), talks - 1);
            }

            if (offer.Answer is not null)
            {
                break;
            }

            if (offer.Version > version)
            {
                version = offer.Version;
                await context.SendAsync(call.Mail(nameof(OfferRevisedMail), candidate.Value, version));
            }

            if (wait.TakeReminder() is { } reminder)
            {
                await context.SendAsync(call.Mail(nameof(OfferReminderMail), candidate.Value, reminder));
            }

            if (wait.TakeEscalation() is { } escalation)
            {
                await TellRecruiterAsync(context, call, candidate, nameof(OfferEscalationMail), escalation);
            }
            else if (staysOpen && wait.IsOver)
            {
                await wait.ExtendAsync(term);
                offer = await KeepAsync(context, call, candidate, wait);
            }
        }

        // The next candidate gets as much time as this one was planned to have.
        return staysOpen ? offer with { WorkingDays = term } : offer;
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
            new OfferInput(
                call,
                candidate,
                wait.Window,
                context.CurrentUtcDateTime,
                StaysOpen: context.IsSince(Versions.Fifth)
            ),
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
        int number
    ) => context.SendAsync(call.ToRecruiter(mail, number) with { About = candidate });
}
