using System.Text;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Recruitment.Embedded.Durable.History;

namespace Recruitment.Tests.Embedded.Durable;

public sealed class PurgeTests
{
    [Theory, WarmAndRecovered]
    public async Task Purged_instance_is_gone_with_its_history(bool recover)
    {
        await using var host = await EngineHost.StartAsync(recover, Tasks);
        await host.RunAsync("Parent", "Jolijn Voorbeeld", "one");

        var result = await host.Client.PurgeInstanceAsync("one", new PurgeInstanceOptions(Recursive: true));

        Assert.Equal(2, result.PurgedInstanceCount);
        Assert.Null(await host.Client.GetInstanceAsync("one"));
        Assert.Empty(host.Store.ReadHistory());
    }

    [Fact]
    public async Task Sub_orchestrations_stay_unless_asked_for()
    {
        await using var host = await EngineHost.StartAsync(recover: false, Tasks);
        await host.RunAsync("Parent", "x", "one");

        var result = await host.Client.PurgeInstanceAsync("one");

        Assert.Equal(1, result.PurgedInstanceCount);
        Assert.NotNull(await host.Client.GetInstanceAsync("child-of-one"));
    }

    [Fact]
    public async Task Instance_that_has_not_ended_is_left_alone()
    {
        await using var host = await EngineHost.StartAsync(recover: false, Tasks);
        await host.RunAsync("Wait", id: "one");

        var result = await host.Client.PurgeInstanceAsync("one");
        await host.RaiseAsync("one", "e", "still there");

        Assert.Equal(0, result.PurgedInstanceCount);
        Assert.Equal("still there", await host.OutputAsync<string>("one"));
    }

    [Fact]
    public async Task Purge_by_filter_takes_ended_instances_only()
    {
        await using var host = await EngineHost.StartAsync(recover: false, Tasks);
        await host.RunAsync("Echo", "a", "early");
        await host.RunAsync("Wait", id: "waiting");
        await host.Time.AdvanceAsync(TimeSpan.FromDays(1));
        await host.RunAsync("Echo", "b", "late");

        var filter = new PurgeInstancesFilter(CreatedTo: EngineHost.Start.AddHours(1));
        var result = await host.Client.PurgeAllInstancesAsync(filter);

        Assert.Equal(1, result.PurgedInstanceCount);
        Assert.True(result.IsComplete);
        Assert.Null(await host.Client.GetInstanceAsync("early"));
        Assert.NotNull(await host.Client.GetInstanceAsync("waiting"));
        Assert.NotNull(await host.Client.GetInstanceAsync("late"));
    }

    [Fact]
    public async Task History_holds_payloads_in_plain_text_and_purge_leaves_no_byte_of_them()
    {
        var folder = Directory.CreateTempSubdirectory("durable-").FullName;
        try
        {
            await using var host = await EngineHost.StartAsync(recover: false, Tasks, folder);
            await host.RunAsync("Parent", "Nele Voorbeeld", "one");
            Assert.Contains(
                host.Store.ReadHistory(),
                row => row.Json.Contains("Nele Voorbeeld", StringComparison.Ordinal)
            );
            await host.Store.CheckpointAsync();
            Assert.True(Contains(folder, "Nele Voorbeeld"));

            await host.Client.PurgeInstanceAsync("one", new PurgeInstanceOptions(Recursive: true));
            await host.Store.CheckpointAsync();

            Assert.False(Contains(folder, "Nele Voorbeeld"));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static bool Contains(string folder, string text) =>
        new DirectoryInfo(folder)
            .EnumerateFiles("recruitment.db*")
            .Any(file => ReadShared(file).AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) >= 0);

    private static byte[] ReadShared(FileInfo file)
    {
        using var stream = file.Open(FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    private static void Tasks(DurableTaskRegistry tasks) =>
        tasks
            .AddOrchestratorFunc<string, string>("Echo", (_, text) => text)
            .AddOrchestratorFunc("Wait", context => context.WaitForExternalEvent<string>("e"))
            .AddOrchestratorFunc<string, string>(
                "Parent",
                async (context, text) =>
                {
                    await context.CallActivityAsync("Note", text);
                    var child = new SubOrchestrationOptions(instanceId: $"child-of-{context.InstanceId}");
                    return await context.CallSubOrchestratorAsync<string>("Echo", text, child);
                }
            )
            .AddActivityFunc<string, string>("Note", (_, text) => text);
}
