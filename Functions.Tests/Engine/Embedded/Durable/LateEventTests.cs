using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace Recruitment.Tests.Embedded.Durable;

/// <summary>Events that are sent after an orchestration has decided to start over, and before it has.</summary>
public sealed class LateEventTests
{
    private const int Executions = 4;
    private const int EventsEach = 25;

    private readonly HashSet<int> _senders = [];

    [Theory, WarmAndRecovered]
    public Task Event_between_the_decision_and_the_new_execution_reaches_the_new_one(bool recover) =>
        CollectAsync(recover, executions: 3, eventsEach: 1, preserve: true);

    [Theory, WarmAndRecovered]
    public Task Many_such_events_arrive_in_order_over_many_executions(bool recover) =>
        CollectAsync(recover, Executions, EventsEach, preserve: true);

    [Theory, WarmAndRecovered]
    public Task They_were_not_there_to_be_dropped_when_unprocessed_events_are(bool recover) =>
        CollectAsync(recover, Executions, EventsEach, preserve: false);

    private async Task CollectAsync(bool recover, int executions, int eventsEach, bool preserve)
    {
        EngineHost? running = null;
        await using var host = running = await EngineHost.StartAsync(
            recover,
            tasks =>
                tasks.AddOrchestratorFunc<int[], int[]>(
                    "Collect",
                    async (context, seen) =>
                    {
                        var execution = seen.Length / eventsEach;
                        for (var one = 0; execution > 0 && one < eventsEach; one++)
                        {
                            seen = [.. seen, await context.WaitForExternalEvent<int>("late")];
                        }

                        // The first execution has none; each sends the next its events.
                        if (seen.Length < (executions - 1) * eventsEach)
                        {
                            int[] input = execution == 0 ? [.. Enumerable.Repeat(-1, eventsEach)] : seen;
                            context.ContinueAsNew(input, preserve);
                            Send(running!.Client, context.InstanceId, execution, eventsEach);
                        }

                        return seen;
                    }
                )
        );

        var id = await host.RunAsync("Collect", Array.Empty<int>());

        var none = Enumerable.Repeat(-1, eventsEach);
        var expected = none.Concat(Enumerable.Range(0, (executions - 2) * eventsEach));
        Assert.Equal(expected, (await host.OutputAsync<int[]>(id))!); // it has completed
    }

    /// <summary>Sends once, and blocks until all is stored: nothing of the orchestrator's turn is by then.</summary>
    private void Send(DurableTaskClient client, string id, int execution, int count)
    {
        if (_senders.Add(execution))
        {
            var numbers = Enumerable.Range(execution * count, count);
            Task.Run(() => SendAsync(client, id, numbers)).GetAwaiter().GetResult();
        }
    }

    private static async Task SendAsync(DurableTaskClient client, string id, IEnumerable<int> all)
    {
        foreach (var number in all)
        {
            await client.RaiseEventAsync(id, "late", number);
        }
    }
}
