using Recruitment.Procedures;

namespace Recruitment.Webhooks;

/// <summary>
/// Sends what waits in a lane, and ends when nothing does. A receiver that does not answer is tried again for as long as
/// it takes; it holds up nothing but its own lane.
/// </summary>
public static class SendEventsOrchestration
{
    [Function(nameof(SendEventsOrchestration))]
    public static async Task RunAsync([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        var lane = context.RequireInput<EventLane>();
        if (await context.CallActivityAsync<bool>(nameof(SendEventsActivity), lane, Retries.Default))
        {
            context.ContinueAsNew(lane);
        }
    }
}
