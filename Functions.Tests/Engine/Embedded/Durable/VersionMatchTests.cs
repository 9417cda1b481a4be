using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.DurableTask.Worker;
using Microsoft.Extensions.DependencyInjection;
using static Microsoft.DurableTask.Worker.DurableTaskWorkerOptions;

namespace Recruitment.Tests.Embedded.Durable;

public sealed class VersionMatchTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("durable-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData(VersionMatchStrategy.None, "2", OrchestrationRuntimeStatus.Completed)]
    [InlineData(VersionMatchStrategy.Strict, "1", OrchestrationRuntimeStatus.Completed)]
    [InlineData(VersionMatchStrategy.Strict, "2", OrchestrationRuntimeStatus.Failed)]
    [InlineData(VersionMatchStrategy.Strict, "0.9", OrchestrationRuntimeStatus.Failed)]
    [InlineData(VersionMatchStrategy.CurrentOrOlder, "0.9", OrchestrationRuntimeStatus.Completed)]
    [InlineData(VersionMatchStrategy.CurrentOrOlder, "1", OrchestrationRuntimeStatus.Completed)]
    [InlineData(VersionMatchStrategy.CurrentOrOlder, "2", OrchestrationRuntimeStatus.Failed)]
    public async Task Worker_of_version_1_fails_orchestrations_that_do_not_match(
        VersionMatchStrategy match,
        string version,
        OrchestrationRuntimeStatus expected
    )
    {
        await using var host = await StartAsync("1", match, VersionFailureStrategy.Fail);

        await ScheduleAsync(host, version);

        var ended = await host.ReadAsync("one");
        Assert.Equal(expected, ended.RuntimeStatus);
        Assert.Equal(
            expected == OrchestrationRuntimeStatus.Failed ? "VersionMismatch" : null,
            ended.FailureDetails?.ErrorType
        );
    }

    [Fact]
    public async Task Rejected_orchestration_waits_with_its_events_for_a_worker_that_takes_it()
    {
        await using (
            var old = await StartAsync("1", VersionMatchStrategy.CurrentOrOlder, VersionFailureStrategy.Reject)
        )
        {
            await ScheduleAsync(old, "2", "Wait");
            await old.RaiseAsync("one", "e", "early");
            Assert.Equal(OrchestrationRuntimeStatus.Pending, (await old.ReadAsync("one")).RuntimeStatus);
        }

        await using var current = await StartAsync(
            "2",
            VersionMatchStrategy.CurrentOrOlder,
            VersionFailureStrategy.Reject
        );
        await current.Time.RunUntilIdleAsync();

        Assert.Equal("early", await current.OutputAsync<string>("one"));
    }

    [Fact]
    public async Task Rejected_orchestration_can_be_terminated()
    {
        await using var host = await StartAsync("1", VersionMatchStrategy.Strict, VersionFailureStrategy.Reject);
        await ScheduleAsync(host, "2");

        await host.Client.TerminateInstanceAsync("one");
        await host.Time.RunUntilIdleAsync();

        Assert.Equal(OrchestrationRuntimeStatus.Terminated, (await host.ReadAsync("one")).RuntimeStatus);
    }

    [Fact]
    public async Task Orchestration_that_the_filter_does_not_let_pass_waits_with_its_events()
    {
        await using (var filtering = await StartAsync(Without("Wait")))
        {
            await ScheduleAsync(filtering, "1", "Wait");
            await filtering.RaiseAsync("one", "e", "early");
            Assert.Equal(OrchestrationRuntimeStatus.Pending, (await filtering.ReadAsync("one")).RuntimeStatus);
        }

        await using var other = await StartAsync(Without("Run"));
        await other.Time.RunUntilIdleAsync();

        Assert.Equal("early", await other.OutputAsync<string>("one"));
    }

    private static async Task ScheduleAsync(EngineHost host, string version, string name = "Run")
    {
        var options = new StartOrchestrationOptions("one") { Version = version };
        await host.Client.ScheduleNewOrchestrationInstanceAsync(name, options);
        await host.Time.RunUntilIdleAsync();
    }

    private Task<EngineHost> StartAsync(string version, VersionMatchStrategy match, VersionFailureStrategy failure) =>
        StartAsync(services =>
            services.Configure<DurableTaskWorkerOptions>(options =>
                options.Versioning = new VersioningOptions
                {
                    Version = version,
                    MatchStrategy = match,
                    FailureStrategy = failure,
                }
            )
        );

    private Task<EngineHost> StartAsync(Action<IServiceCollection> configure) =>
        EngineHost.StartAsync(
            recover: false,
            tasks =>
                tasks
                    .AddOrchestratorFunc("Run", _ => Task.FromResult("done"))
                    .AddOrchestratorFunc("Wait", context => context.WaitForExternalEvent<string>("e")),
            _folder,
            configure: configure
        );

#pragma warning disable CS0618 // the official filter is marked as an experiment
    private static Action<IServiceCollection> Without(string orchestration) =>
        services => services.AddSingleton<IOrchestrationFilter>(new NameFilter(orchestration));

    private sealed class NameFilter(string refused) : IOrchestrationFilter
    {
        public ValueTask<bool> IsOrchestrationValidAsync(
            OrchestrationFilterParameters info,
            CancellationToken cancellationToken = default
        ) => ValueTask.FromResult(info.Name != refused);
    }
#pragma warning restore CS0618
}
