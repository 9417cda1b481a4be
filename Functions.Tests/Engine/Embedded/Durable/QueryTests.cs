using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace Recruitment.Tests.Embedded.Durable;

public sealed class QueryTests
{
    [Fact]
    public async Task Instances_are_listed_by_prefix_in_pages()
    {
        await using var host = await EngineHost.StartAsync(recover: false, Tasks);
        for (var n = 0; n < 7; n++)
        {
            await host.RunAsync("Echo", n, $"cv-{n}");
            await host.RunAsync("Echo", n, $"other-{n}");
        }

        var query = new OrchestrationQuery(InstanceIdPrefix: "cv-", PageSize: 3, FetchInputsAndOutputs: true);
        var pages = new List<Page<OrchestrationMetadata>>();
        await foreach (var page in host.Client.GetAllInstancesAsync(query).AsPages())
        {
            pages.Add(page);
        }

        Assert.Equal([3, 3, 1], pages.Select(page => page.Values.Count));
        Assert.Equal(Enumerable.Range(0, 7), pages.SelectMany(page => page.Values).Select(m => m.ReadOutputAs<int>()));
        Assert.Null(pages[^1].ContinuationToken);
    }

    [Fact]
    public async Task Instances_are_listed_by_status_and_time_of_creation()
    {
        await using var host = await EngineHost.StartAsync(recover: false, Tasks);
        await host.RunAsync("Echo", 0, "early");
        await host.Time.AdvanceAsync(TimeSpan.FromDays(1));
        await host.RunAsync("Echo", 0, "late");
        await host.RunAsync("Wait", 0, "waiting");

        var late = new OrchestrationQuery(CreatedFrom: EngineHost.Start.AddHours(1));
        var completed = new OrchestrationQuery(Statuses: [OrchestrationRuntimeStatus.Completed]);

        Assert.Equal(["late", "waiting"], await IdsAsync(host, late));
        Assert.Equal(["early", "late"], await IdsAsync(host, completed));
        Assert.Equal(["early"], await IdsAsync(host, completed with { CreatedTo = EngineHost.Start }));
    }

    [Fact]
    public async Task Ids_are_listed_by_time_of_completion()
    {
        await using var host = await EngineHost.StartAsync(recover: false, Tasks);
        await host.RunAsync("Echo", 0, "a");
        await host.Time.AdvanceAsync(TimeSpan.FromDays(1));
        await host.RunAsync("Echo", 0, "b");
        await host.RunAsync("Echo", 0, "c");

        var first = await host.Client.ListInstanceIdsAsync(
            completedTimeFrom: EngineHost.Start.AddHours(1),
            pageSize: 1
        );
        var second = await host.Client.ListInstanceIdsAsync(pageSize: 5, lastInstanceKey: first.ContinuationToken);

        Assert.Equal(["b"], first.Values);
        Assert.Equal(["c"], second.Values);
    }

    [Fact]
    public async Task Inputs_and_outputs_come_only_when_asked_for()
    {
        await using var host = await EngineHost.StartAsync(recover: false, Tasks);
        await host.RunAsync("Echo", 5, "one");

        var without = await host.Client.GetInstanceAsync("one");

        Assert.NotNull(without);
        Assert.Null(without.SerializedOutput);
        Assert.Throws<InvalidOperationException>(() => without.ReadOutputAs<int>());
        Assert.Null(await host.Client.GetInstanceAsync("unknown"));
    }

    [Theory, WarmAndRecovered]
    public async Task Custom_status_is_readable_while_the_orchestration_waits(bool recover)
    {
        await using var host = await EngineHost.StartAsync(recover, Tasks);
        await host.RunAsync("Wait", 3, "one");

        Assert.Equal("waiting with 3", (await host.ReadAsync("one")).ReadCustomStatusAs<string>());
    }

    [Fact]
    public async Task Times_of_creation_and_last_change_are_kept()
    {
        await using var host = await EngineHost.StartAsync(recover: false, Tasks);
        await host.RunAsync("Wait", 3, "one");
        await host.Time.AdvanceAsync(TimeSpan.FromHours(5));
        await host.RaiseAsync("one", "e");

        var metadata = await host.ReadAsync("one");

        Assert.Equal(EngineHost.Start, metadata.CreatedAt);
        Assert.Equal(EngineHost.Start.AddHours(5), metadata.LastUpdatedAt);
    }

    private static async Task<List<string>> IdsAsync(EngineHost host, OrchestrationQuery query)
    {
        var ids = new List<string>();
        await foreach (var instance in host.Client.GetAllInstancesAsync(query))
        {
            ids.Add(instance.InstanceId);
        }

        return ids;
    }

    private static void Tasks(DurableTaskRegistry tasks) =>
        tasks
            .AddOrchestratorFunc<int, int>("Echo", (_, n) => n)
            .AddOrchestratorFunc<int>(
                "Wait",
                async (context, n) =>
                {
                    context.SetCustomStatus($"waiting with {n}");
                    await context.WaitForExternalEvent<object?>("e");
                }
            );
}
