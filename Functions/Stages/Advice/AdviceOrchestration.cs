using Recruitment.Committee;
using Recruitment.Correspondence;
using Recruitment.Definition;
using Recruitment.Procedures;

namespace Recruitment.Stages.Advice;

/// <summary>
/// The participation council advises on the appointment of the person whom the committee recommends. Members of the
/// council in the committee do not replace this. Its speaker answers for the council, and the others read along; when
/// nobody answers, recruiter and board are told, and the procedure goes on without an advice when the recruiter decides
/// so. When the advice is not wholly positive, board and council consult before the board decides (WMS art. 17(d)), and
/// the council may change it. Without a consent that is due, the disputes committee can still replace it (WMS art. 32).
/// </summary>
public static class AdviceOrchestration
{
    [Function(nameof(AdviceOrchestration))]
    public static async Task<StageResult> RunAsync([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        var call = context.RequireInput<StageCall>();
        var seats = await context.SeatsAsync(call);
        var request = await context.CallActivityAsync<AdviceRequest>(
            nameof(PrepareAdviceActivity),
            call,
            Retries.Default
        );
        var ballots = new AdviceBallots(call, request, seats.Board);
        var answer = context.VoteAsync(ballots.Advice());
        await context.TellAsync(call, nameof(AdviceNoticeMail), request.Informed);
        if (request.Reading.Count > 0)
        {
            await context.TellAsync(call, nameof(AdviceReadingMail), request.Reading);
        }

        if (!(await answer).HadCandidates)
        {
            return StageResult.NoCandidates;
        }

        var outcome = await ApplyAsync(context, call, AdviceBallots.AdviceQuestion);
        if (outcome.NotWhollyPositive.Count > 0)
        {
            outcome = await ConsultAsync(context, call, ballots, outcome);
        }

        if (outcome.WithoutConsent.Count > 0)
        {
            await context.VoteAsync(ballots.Consent(outcome.WithoutConsent));
            await context.CallActivityAsync(nameof(ApplyConsentActivity), call, Retries.Default);
        }

        await context.TellAsync(
            call,
            nameof(AdviceResultMail),
            [People.RecruiterId, .. seats.Board, .. ballots.Council]
        );
        return StageResult.Done;
    }

    /// <summary>Lets board and council consult, and the council answer again when it changes its advice.</summary>
    private static async Task<AdviceOutcome> ConsultAsync(
        TaskOrchestrationContext context,
        StageCall call,
        AdviceBallots ballots,
        AdviceOutcome outcome
    )
    {
        var consultation = context.VoteAsync(ballots.Consultation(outcome.NotWhollyPositive));
        await context.TellAsync(call, nameof(ConsultationNoticeMail), ballots.Council);
        await consultation;
        var isChanged = await context.CallActivityAsync<bool>(nameof(ApplyConsultationActivity), call, Retries.Default);
        if (!isChanged)
        {
            return outcome;
        }

        await context.VoteAsync(ballots.ChangedAdvice(outcome.NotWhollyPositive));
        return await ApplyAsync(context, call, AdviceBallots.ChangedAdviceQuestion);
    }

    private static Task<AdviceOutcome> ApplyAsync(TaskOrchestrationContext context, StageCall call, string question) =>
        context.CallActivityAsync<AdviceOutcome>(
            nameof(ApplyAdviceActivity),
            new AdviceAnswer(call, question),
            Retries.Default
        );
}
