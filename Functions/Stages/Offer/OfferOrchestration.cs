using Recruitment.Applicants;
using Recruitment.Candidates;
using Recruitment.Correspondence;
using Recruitment.Procedures;
using Recruitment.Records;
using Recruitment.Stages.Offer.FollowUp;
using Recruitment.Stages.Offer.Terms;

namespace Recruitment.Stages.Offer;

/// <summary>
/// Offers the appointment to the candidates in the order of the ranking, until as many accepted as are wanted; to each
/// once their terms are fixed. Entered again when somebody was lost after accepting, it goes on with who is left. When
/// nobody is left in the ranking, people decide how it goes on; before version 5 that ended the procedure. Entered because
/// whoever was appointed withdrew, it asks first what follows.
/// </summary>
public static class OfferOrchestration
{
    [Function(nameof(OfferOrchestration))]
    public static async Task<StageResult> RunAsync([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        var call = context.RequireInput<StageCall>();
        var stage = new StageWait(context);
        var isPersonal = context.IsSince(Versions.Fifth);
        if (
            context.IsSince(Versions.Sixth) && await FreePlaceWait.UntilDecidedAsync(context, stage, call) is { } result
        )
        {
            return result;
        }

        var ranking = await context.CallActivityAsync<IReadOnlyList<CandidateId>>(
            nameof(ReadRankingActivity),
            call.Procedure,
            Retries.Default
        );
        int? term = null;
        var anybody = false;
        foreach (var (place, candidate) in ranking.Index())
        {
            if (isPersonal && !await TermsWait.UntilFixedAsync(context, stage, call, candidate, place))
            {
                continue;
            }

            var plan = new WaitPlan(
                call.Procedure,
                call.Stage,
                place == 0 ? call.Step : $"{call.Step}-{place + 1}",
                context.CurrentUtcDateTime,
                term
            );
            var offer = await OfferWait.UntilAnsweredAsync(context, stage, call, candidate, plan);
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
                await PassOverAsync(context, call, candidate, offer);
            }

            term = offer.WorkingDays;
        }

        if (anybody || await AnybodyBeforeAsync(context, call))
        {
            return StageResult.Done;
        }

        return isPersonal
            ? await FollowUpWait.UntilDecidedAsync(context, stage, call)
            : StageResult.NoAppointableCandidate;
    }

    /// <summary>Whether somebody accepted in an earlier round.</summary>
    private static async Task<bool> AnybodyBeforeAsync(TaskOrchestrationContext context, StageCall call) =>
        call.Round > 1
        && await context.CallActivityAsync<int>(nameof(CountAcceptedActivity), call.Procedure, Retries.Default) > 0;

    /// <summary>
    /// Tells the recruiter that the offer came to nothing, and gives the candidate the final status; also tells the
    /// candidate when the recruiter took it back.
    /// </summary>
    private static async Task PassOverAsync(
        TaskOrchestrationContext context,
        StageCall call,
        CandidateId candidate,
        OfferState offer
    )
    {
        if (offer.Answer == OfferAnswer.Gone)
        {
            return;
        }

        await context.SendAsync(call.ToRecruiter(nameof(OfferDeclinedMail)) with { About = candidate });
        await context.CallActivityAsync(
            nameof(GiveOutcomeActivity),
            new OutcomeInput(call.Procedure, CandidateSelection.Unanswered, CandidateStatus.Declined, call.Step)
            {
                Candidate = candidate,
            },
            Retries.Default
        );
        if (context.IsSince(Versions.Fifth) && offer.Answer == OfferAnswer.Lapsed)
        {
            await context.SendAsync(call.Mail(nameof(OfferTakenBackMail), candidate.Value));
        }
    }
}
