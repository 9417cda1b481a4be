using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace Recruitment.Recruiter.Clocks;

/// <summary>Every morning: looks at the clocks of the recruitment code, unless it is still at it.</summary>
public sealed class WatchClocksFunction
{
    /// <summary>One instance, which each morning replaces that of the morning before.</summary>
    private const string Instance = "watch-clocks";

    [Function(nameof(WatchClocksFunction))]
    public async Task RunAsync(
        [TimerTrigger("0 0 6 * * *")] TimerInfo timer,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellationToken
    )
    {
        if (await client.GetInstanceAsync(Instance, cancellationToken) is not { IsCompleted: false })
        {
            await client.ScheduleNewOrchestrationInstanceAsync(
                nameof(WatchClocksOrchestration),
                null,
                new StartOrchestrationOptions(Instance),
                cancellationToken
            );
        }
    }
}
