using System.Text.Json.Nodes;
using Microsoft.DurableTask;
using Recruitment.Embedded.Durable.History;

namespace Recruitment.Tests.Embedded.Durable;

public sealed class HistoryReadoutTests
{
    [Fact]
    public async Task History_is_read_out_in_order_with_what_waits_in_the_inbox()
    {
        await using var host = await EngineHost.StartAsync(
            recover: false,
            tasks =>
                tasks
                    .AddOrchestratorFunc<string, string>(
                        "Call",
                        (context, name) => context.CallActivityAsync<string>("Greet", name)
                    )
                    .AddActivityFunc<string, string>("Greet", (_, name) => $"Hello {name}")
        );
        await host.RunAsync("Call", "Ada", id: "done");
        await host.Client.ScheduleNewOrchestrationInstanceAsync(
            "Call",
            "Bob",
            new StartOrchestrationOptions("later", EngineHost.Start.AddDays(1))
        );
        await host.RaiseAsync("later", "early", "kept");

        var rows = host.Store.ReadHistory().ToList();

        Assert.Equal("\"Hello Ada\"", (string?)Instance("done")["output"]);
        Assert.Equal(
            ["TurnStarted", "ExecutionStarted", "ActivityScheduled", "TurnStarted", "TaskCompleted", "ExecutionEnded"],
            Events("done")
        );
        Assert.Equal("\"Bob\"", (string?)Instance("later")["input"]);
        Assert.Equal(["EventRaised"], Events("later"));

        JsonNode Instance(string id) =>
            rows.Where(row => row.InstanceId == id)
                .Select(row => JsonNode.Parse(row.Json)!)
                .Single(json => json is JsonObject);

        IEnumerable<string?> Events(string id) =>
            rows.Where(row => row.InstanceId == id)
                .Select(row => JsonNode.Parse(row.Json))
                .OfType<JsonArray>()
                .SelectMany(events => events.Select(one => (string?)one!["event"]));
    }
}
