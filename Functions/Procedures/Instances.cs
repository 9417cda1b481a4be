using Microsoft.DurableTask.Client;

namespace Recruitment.Procedures;

/// <summary>Wakes orchestrations; doing so twice changes nothing.</summary>
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
}
