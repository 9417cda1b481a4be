using Microsoft.DurableTask.Client;
using Recruitment.Procedures;

namespace Recruitment.Timeline;

/// <summary>Wakes retention, which waited with the data of people who were still needed.</summary>
internal static class RetentionWaking
{
    /// <param name="retention">Any of its rounds; the one that runs is woken.</param>
    public static async Task WakeRetentionAsync(
        this DurableTaskClient client,
        StageCall retention,
        CancellationToken cancellationToken
    )
    {
        var query = new OrchestrationQuery(InstanceIdPrefix: $"{retention.Procedure}-{retention.Stage}-");
        await foreach (var instance in client.GetAllInstancesAsync(query).WithCancellation(cancellationToken))
        {
            if (!instance.IsCompleted)
            {
                await client.RaiseEventAsync(instance.InstanceId, StageEvents.Acted, cancellationToken);
            }
        }
    }
}
