using Recruitment.Procedures;

namespace Recruitment.Stages.Appointment.Start;

/// <summary>
/// Waits beside what follows on the appointment until everybody who was appointed has started, or until one of them
/// withdraws before that: then it is over at once, and the procedure goes on from the offer.
/// </summary>
public static class FirstDayOrchestration
{
    [Function(nameof(FirstDayOrchestration))]
    public static async Task<StageResult> RunAsync([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        var call = context.RequireInput<StageCall>();
        var stage = new StageWait(context);
        var state = await CheckAsync(context, call);
        while (!state.IsPlaceFree && context.CurrentUtcDateTime < state.StartedBy)
        {
            await stage.UntilAsync(state.StartedBy);
            state = await CheckAsync(context, call);
        }

        return state.IsPlaceFree ? StageResult.CandidateLost : StageResult.Done;
    }

    private static Task<FirstDayState> CheckAsync(TaskOrchestrationContext context, StageCall call) =>
        context.CallActivityAsync<FirstDayState>(
            nameof(CheckFirstDayActivity),
            new StageMoment(call, context.CurrentUtcDateTime),
            Retries.Default
        );
}
