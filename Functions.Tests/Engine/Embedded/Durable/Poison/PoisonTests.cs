using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Recruitment.Tests.Embedded.Http;

namespace Recruitment.Tests.Embedded.Durable.Poison;

/// <summary>An activity that ends the process, as an engine whose store is gone looks to it.</summary>
public sealed class PoisonTests : IDisposable
{
    private const int MaxAttempts = 5;

    private readonly string _folder = Directory.CreateTempSubdirectory("durable-").FullName;
    private readonly RecordedLog _log = new();
    private bool _broken = true;
    private int _runs;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Log_names_the_instance_and_what_of_it_is_not_run_again()
    {
        await CrashAsync(MaxAttempts);
        await using var host = await StartAsync();
        await host.Time.RunUntilIdleAsync();
        Assert.Contains(
            "Instance one (Call) is suspended: the process ended 5 times in a row while activity 'Fatal' (#0) ran. Resume the instance when that is repaired.",
            _log.Entries.Where(entry => entry.Level == LogLevel.Error).Select(entry => entry.Text)
        );
        Assert.Equal(MaxAttempts, _runs);
    }

    [Fact]
    public async Task What_was_resumed_unrepaired_is_parked_again()
    {
        await CrashAsync(MaxAttempts);
        await using (var host = await StartAsync())
        {
            await host.Time.RunUntilIdleAsync();
            await host.Client.ResumeInstanceAsync("one");
            await CrashedAsync(host);
        }

        // In a process that started after a crash the first run is on record already, and there are four.
        await CrashAsync(MaxAttempts - 2);
        await using var after = await StartAsync();
        await after.Time.RunUntilIdleAsync();
        Assert.Equal(OrchestrationRuntimeStatus.Suspended, await StatusAsync(after));
        Assert.Equal(2 * MaxAttempts - 1, _runs);
    }

    [Fact]
    public async Task Starts_in_between_neither_run_what_is_parked_nor_forget_it()
    {
        await CrashAsync(MaxAttempts);
        for (var start = 0; start < 3; start++)
        {
            await using var host = await StartAsync();
            await host.Time.RunUntilIdleAsync();
            Assert.Equal(OrchestrationRuntimeStatus.Suspended, await StatusAsync(host));
        }

        Assert.Equal(MaxAttempts, _runs);
    }

    [Fact]
    public async Task Parked_instance_can_be_terminated()
    {
        await CrashAsync(MaxAttempts);
        await using var host = await StartAsync();
        await host.Time.RunUntilIdleAsync();
        await host.Client.TerminateInstanceAsync("one");
        await host.Time.RunUntilIdleAsync();
        Assert.Equal(OrchestrationRuntimeStatus.Terminated, await StatusAsync(host));
    }

    [Fact]
    public async Task Orderly_stop_while_a_suspect_runs_counts_as_no_attempt()
    {
        await CrashAsync(MaxAttempts - 1);
        var running = new TaskCompletionSource();
        var never = new TaskCompletionSource<string>();
        for (var stop = 0; stop < 3; stop++)
        {
            running = new TaskCompletionSource();
            await using var host = await StartAsync(_ =>
            {
                running.SetResult();
                return never.Task;
            });
            await running.Task;
        }

        _broken = false;
        await using var after = await StartAsync();
        await after.Time.RunUntilIdleAsync();
        Assert.Equal("survived", await after.OutputAsync<string>("one"));
    }

    [Fact]
    public async Task Orderly_stop_does_not_forget_earlier_attempts()
    {
        await CrashAsync(MaxAttempts - 1);
        var running = new TaskCompletionSource();
        await using (
            var host = await StartAsync(_ =>
            {
                running.SetResult();
                return new TaskCompletionSource<string>().Task;
            })
        )
        {
            await running.Task;
        }

        await CrashAsync(1);
        await using var after = await StartAsync();
        await after.Time.RunUntilIdleAsync();
        Assert.Equal(OrchestrationRuntimeStatus.Suspended, await StatusAsync(after));
    }

    /// <summary>Starts the engine so often; each time the activity ends it.</summary>
    private async Task CrashAsync(int times)
    {
        for (var crash = 0; crash < times; crash++)
        {
            await using var host = await StartAsync();
            if (await host.Client.GetInstanceAsync("one") is null)
            {
                await host.Client.ScheduleNewOrchestrationInstanceAsync("Call", new StartOrchestrationOptions("one"));
            }

            await CrashedAsync(host);
        }
    }

    private static async Task<OrchestrationRuntimeStatus> StatusAsync(EngineHost host) =>
        (await host.ReadAsync("one")).RuntimeStatus;

    private static Task CrashedAsync(EngineHost host) => host.Crashed.WaitAsync(TimeSpan.FromMinutes(1));

    private async Task<EngineHost> StartAsync(Func<EngineHost, Task<string>>? activity = null)
    {
        var started = new TaskCompletionSource<EngineHost>();
        var host = await EngineHost.StartAsync(
            recover: false,
            tasks =>
                tasks
                    .AddOrchestratorFunc("Call", context => context.CallActivityAsync<string>("Fatal"))
                    .AddActivityFunc(
                        "Fatal",
                        async Task<string> (TaskActivityContext _) => await (activity ?? EndAsync)(await started.Task)
                    ),
            _folder,
            configure: services => services.AddLogging(logging => logging.AddProvider(_log))
        );
        started.SetResult(host);
        return host;
    }

    private async Task<string> EndAsync(EngineHost host)
    {
        _runs++;
        if (_broken)
        {
            await host.CrashAsync();
            await new TaskCompletionSource().Task; // a dead process goes no further
        }

        return "survived";
    }
}
