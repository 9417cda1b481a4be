using System.Text.Json;
using Microsoft.DurableTask;
using Recruitment.Embedded.Hosting;
using Recruitment.Play.App;
using Recruitment.Procedures;
using Recruitment.Tests.Embedded.Durable;
using static Microsoft.DurableTask.Worker.DurableTaskWorkerOptions;

namespace Recruitment.Tests.Upgrade;

/// <summary>What an orchestration that waits meets when the app is upgraded under it.</summary>
public sealed class VersionGuardTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("upgrade-").FullName;

    public void Dispose() => DataFolders.Delete(_folder);

    [Fact]
    public async Task A_change_without_a_guard_is_found()
    {
        await LeaveWaitingAsync();
        await using var upgraded = await StartAsync(
            "2",
            tasks => tasks.AddOrchestratorFunc("Run", context => RunAsync(context, askFirst: true))
        );
        await upgraded.RaiseAsync("one", "e", 1);

        var diverged = Assert.Single(await DivergedInstances.FindAsync(upgraded.Client));
        Assert.Contains("expected activity 'Tell' (#0), got activity 'Ask' (#0)", diverged);
    }

    [Fact]
    public async Task A_change_behind_a_guard_is_not_met_by_what_was_started_before()
    {
        await LeaveWaitingAsync();
        await using var upgraded = await StartAsync("2", Guarded);
        await upgraded.RaiseAsync("one", "e", 1);

        Assert.Empty(await DivergedInstances.FindAsync(upgraded.Client));
        Assert.Equal("told", await upgraded.OutputAsync<string>("one"));
    }

    [Fact]
    public async Task What_is_started_after_the_upgrade_meets_the_change()
    {
        await using var upgraded = await StartAsync("2", Guarded);
        await upgraded.RunAsync("Run", id: "new");
        await upgraded.RaiseAsync("new", "e", 1);

        Assert.Equal("asked, told", await upgraded.OutputAsync<string>("new"));
    }

    [Fact]
    public async Task What_an_older_orchestration_starts_after_the_upgrade_has_the_new_version()
    {
        await using (var old = await StartAsync(null, Parent))
        {
            await old.RunAsync("Parent", id: "one");
        }

        await using var upgraded = await StartAsync("2", Parent);
        await upgraded.RaiseAsync("one", "e", 1);

        Assert.Equal("parent '', child '2'", await upgraded.OutputAsync<string>("one"));
    }

    [Fact]
    public void New_orchestrations_get_the_version_that_the_code_asks_for()
    {
        using var hostJson = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "host.json")));
        var durable = hostJson.RootElement.GetProperty("extensions").GetProperty("durableTask");
        Assert.Equal(Versions.Current, durable.GetProperty("defaultVersion").GetString());
    }

    private async Task LeaveWaitingAsync()
    {
        await using var old = await StartAsync(
            null,
            tasks => tasks.AddOrchestratorFunc("Run", context => RunAsync(context, askFirst: false))
        );
        await old.RunAsync("Run", id: "one");
    }

    private static void Guarded(DurableTaskRegistry tasks) =>
        tasks.AddOrchestratorFunc("Run", context => RunAsync(context, askFirst: context.IsSince(Versions.Second)));

    private static void Parent(DurableTaskRegistry tasks) =>
        tasks
            .AddOrchestratorFunc(
                "Parent",
                async context =>
                {
                    await context.WaitForExternalEvent<int>("e");
                    var child = await context.CallSubOrchestratorAsync<string>("Child");
                    return $"parent '{context.Version}', child '{child}'";
                }
            )
            .AddOrchestratorFunc("Child", context => context.Version);

    private static async Task<string> RunAsync(TaskOrchestrationContext context, bool askFirst)
    {
        var asked = askFirst ? await context.CallActivityAsync<string>("Ask") + ", " : "";
        var told = await context.CallActivityAsync<string>("Tell");
        await context.WaitForExternalEvent<int>("e");
        return asked + told;
    }

    private Task<EngineHost> StartAsync(string? version, Action<DurableTaskRegistry> tasks) =>
        EngineHost.StartAsync(
            recover: false,
            registry =>
            {
                registry
                    .AddActivityFunc("Ask", (TaskActivityContext _) => "asked")
                    .AddActivityFunc("Tell", (TaskActivityContext _) => "told");
                tasks(registry);
            },
            _folder,
            configure: services =>
            {
                if (version is not null)
                {
                    HostVersioning.AddTo(services, new HostJson("", Current(version)));
                }
            }
        );

    private static VersioningOptions Current(string version) =>
        new()
        {
            Version = version,
            DefaultVersion = version,
            MatchStrategy = VersionMatchStrategy.CurrentOrOlder,
        };
}
