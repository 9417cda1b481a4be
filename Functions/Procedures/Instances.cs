using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace Recruitment.Procedures;

/// <summary>Starts and wakes orchestrations; doing so twice changes nothing.</summary>
internal static class Instances
{
    /// <summary>
    /// Wakes an instance when it is there and has not ended; else does nothing, because whoever starts later reads
    /// the records first.
    /// </summary>
    public static async Task WakeAsync(
        this DurableTaskClient client,
        string instanceId,
        string eventName,
        CancellationToken cancellationToken
    )
    {
        var instance = await client.GetInstanceAsync(instanceId, cancellationToken);
        if (instance is { IsCompleted: false })
        {
            await client.RaiseEventAsync(instanceId, eventName, cancellationToken);
        }
    }

    /// <summary>Starts an instance, unless it was started before, even when it has ended.</summary>
    public static async Task StartOnceAsync(
        this DurableTaskClient client,
        string orchestration,
        object input,
        string instanceId,
        CancellationToken cancellationToken
    )
    {
        if (await client.GetInstanceAsync(instanceId, cancellationToken) is not null)
        {
            return;
        }

        try
        {
            await client.ScheduleNewOrchestrationInstanceAsync(
                orchestration,
                input,
                new StartOrchestrationOptions(instanceId),
                cancellationToken
            );
        }
        catch (Exception) when (!cancellationToken.IsCancellationRequested)
        {
            // The hosts differ in what they throw when somebody else started it in between.
            if (await client.GetInstanceAsync(instanceId, cancellationToken) is null)
            {
                throw;
            }
        }
    }
}
