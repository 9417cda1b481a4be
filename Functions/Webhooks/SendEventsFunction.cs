using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace Recruitment.Webhooks;

/// <summary>
/// Every minute: lets every lane run in which something waits, and clears away those that have run. Whoever acts in a
/// procedure only notes what happened, and never waits for a receiver.
/// </summary>
public sealed class SendEventsFunction(WebhookEndpoints endpoints, WebhookStandings standings, WebhookQueue queue)
{
    private const int InstancesOnPage = 1000;

    [Function(nameof(SendEventsFunction))]
    public async Task RunAsync(
        [TimerTrigger("0 * * * * *")] TimerInfo timer,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellationToken
    )
    {
        foreach (var endpoint in endpoints.All)
        {
            if (await standings.GoneSinceAsync(endpoint, cancellationToken) is null)
            {
                await StartAsync(endpoint, client, cancellationToken);
            }
        }
    }

    private async Task StartAsync(
        WebhookEndpoint endpoint,
        DurableTaskClient client,
        CancellationToken cancellationToken
    )
    {
        var running = await ClearAsync(endpoint, client, cancellationToken);
        await foreach (var procedure in queue.ProceduresAsync(endpoint.Name, cancellationToken))
        {
            var lane = new EventLane(endpoint.Name, procedure);
            if (!running.Contains(lane.InstanceId))
            {
                await client.ScheduleNewOrchestrationInstanceAsync(
                    nameof(SendEventsOrchestration),
                    lane,
                    new StartOrchestrationOptions(lane.InstanceId),
                    cancellationToken
                );
            }
        }
    }

    /// <summary>Purges the lanes that have ended, so that no history of a procedure outlives it; tells which still run.</summary>
    private static async Task<IReadOnlySet<string>> ClearAsync(
        WebhookEndpoint endpoint,
        DurableTaskClient client,
        CancellationToken cancellationToken
    )
    {
        var running = new HashSet<string>();
        var ended = new List<string>();
        var query = new OrchestrationQuery(
            InstanceIdPrefix: EventLane.InstancesOf(endpoint.Name),
            PageSize: InstancesOnPage
        );
        await foreach (var instance in client.GetAllInstancesAsync(query).WithCancellation(cancellationToken))
        {
            if (instance.IsCompleted)
            {
                ended.Add(instance.InstanceId);
            }
            else
            {
                running.Add(instance.InstanceId);
            }
        }

        foreach (var instance in ended)
        {
            await client.PurgeInstanceAsync(instance, cancellationToken);
        }

        return running;
    }
}
