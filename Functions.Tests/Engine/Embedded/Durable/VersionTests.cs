using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.DurableTask.Worker;
using Microsoft.Extensions.DependencyInjection;

namespace Recruitment.Tests.Embedded.Durable;

public sealed class VersionTests
{
    [Theory]
    [InlineData("", "2.0", -1)]
    [InlineData("2.0", "", 1)]
    [InlineData("", "", 0)]
    [InlineData("1.10", "1.9", 1)]
    [InlineData("beta", "ALPHA", 1)]
    public async Task Versions_compare_as_numbers_where_they_are(string version, string other, int expected)
    {
        await using var host = await EngineHost.StartAsync(
            recover: false,
            tasks =>
                tasks.AddOrchestratorFunc<string, int>("Compare", (context, with) => context.CompareVersionTo(with))
        );
        var options = new StartOrchestrationOptions { Version = version };

        var id = await host.Client.ScheduleNewOrchestrationInstanceAsync("Compare", other, options);
        await host.Time.RunUntilIdleAsync();

        Assert.Equal(expected, Math.Sign(await host.OutputAsync<int>(id)));
    }

    [Theory, WarmAndRecovered]
    public async Task Instance_runs_the_implementation_of_its_version_and_so_do_its_activities(bool recover)
    {
        await using var host = await EngineHost.StartAsync(
            recover,
            tasks =>
                tasks
                    .AddOrchestratorFunc<object?, string>("Run", "1", (context, _) => CallAsync(context, "one"))
                    .AddOrchestratorFunc<object?, string>("Run", "2", (context, _) => CallAsync(context, "two"))
                    .AddActivityFunc<object?, string>(
                        "Act",
                        "2",
                        (context, _) => Task.FromResult("act " + context.Version)
                    )
                    .AddActivityFunc<object?, string>("Act", (_, _) => "unversioned")
        );
        var options = new StartOrchestrationOptions { Version = "2" };

        var id = await host.Client.ScheduleNewOrchestrationInstanceAsync("Run", options);
        await host.Time.RunUntilIdleAsync();

        Assert.Equal("two act 2 unversioned", await host.OutputAsync<string>(id));
    }

    [Fact]
    public async Task Version_without_implementation_does_not_fall_back_when_other_versions_exist()
    {
        await using var host = await EngineHost.StartAsync(
            recover: false,
            tasks =>
                tasks
                    .AddOrchestratorFunc<object?, string>("Run", "1", (_, _) => Task.FromResult("one"))
                    .AddOrchestratorFunc<object?, string>("Run", (_, _) => "unversioned")
        );
        var options = new StartOrchestrationOptions { Version = "9" };

        var id = await host.Client.ScheduleNewOrchestrationInstanceAsync("Run", options);
        await host.Time.RunUntilIdleAsync();

        Assert.Equal(
            "No orchestrator task named 'Run' with version '9' was found.",
            (await host.ReadAsync(id)).FailureDetails?.ErrorMessage
        );
    }

    [Fact]
    public async Task Default_versions_apply_to_starts_and_sub_orchestrations_without_one()
    {
        await using var host = await EngineHost.StartAsync(
            recover: false,
            tasks =>
                tasks
                    .AddOrchestratorFunc(
                        "Parent",
                        async context => context.Version + " " + await context.CallSubOrchestratorAsync<string>("Child")
                    )
                    .AddOrchestratorFunc("Child", context => context.Version),
            configure: services =>
            {
                services.Configure<DurableTaskClientOptions>(client => client.DefaultVersion = "3.0");
                services.Configure<DurableTaskWorkerOptions>(worker =>
                    worker.Versioning = new() { DefaultVersion = "4.0" }
                );
            }
        );

        var id = await host.RunAsync("Parent");

        Assert.Equal("3.0 4.0", await host.OutputAsync<string>(id));
    }

    private static async Task<string> CallAsync(TaskOrchestrationContext context, string name)
    {
        var inherited = await context.CallActivityAsync<string>("Act");
        var unversioned = new TaskOptions { Version = TaskVersion.Unversioned };
        return $"{name} {inherited} {await context.CallActivityAsync<string>("Act", unversioned)}";
    }
}
