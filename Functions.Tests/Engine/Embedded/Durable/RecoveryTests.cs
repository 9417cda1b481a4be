using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Recruitment.Embedded.Timers;

namespace Recruitment.Tests.Embedded.Durable;

public sealed class RecoveryTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("durable-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Activity_that_a_crash_interrupts_runs_again()
    {
        var begun = new TaskCompletionSource();
        var stuck = new TaskCompletionSource<string>();
        Func<Task<string>> activity = () =>
        {
            begun.SetResult();
            return stuck.Task;
        };
        void Tasks(DurableTaskRegistry tasks) =>
            tasks
                .AddOrchestratorFunc("Call", context => context.CallActivityAsync<string>("Work"))
                .AddActivityFunc("Work", (TaskActivityContext _) => activity());
        await using (var before = await EngineHost.StartAsync(recover: false, Tasks, _folder))
        {
            await before.Client.ScheduleNewOrchestrationInstanceAsync("Call", new StartOrchestrationOptions("one"));
            await begun.Task;
            await before.CrashAsync();
        }

        activity = () => Task.FromResult("done");
        await using var after = await EngineHost.StartAsync(recover: false, Tasks, _folder);
        await after.Time.RunUntilIdleAsync();
        stuck.SetResult("too late");
        await after.Time.RunUntilIdleAsync();

        Assert.Equal("done", await after.OutputAsync<string>("one"));
    }

    [Fact]
    public async Task Activities_whose_end_was_committed_do_not_run_again()
    {
        var runs = new List<int>();
        void Tasks(DurableTaskRegistry tasks) =>
            tasks
                .AddOrchestratorFunc(
                    "Steps",
                    async context =>
                    {
                        await context.CallActivityAsync("Step", 1);
                        await context.CallActivityAsync("Step", 2);
                        await context.WaitForExternalEvent<object?>("go");
                        await context.CallActivityAsync("Step", 3);
                    }
                )
                .AddActivityFunc<int>("Step", (_, step) => runs.Add(step));
        await using (var before = await EngineHost.StartAsync(recover: false, Tasks, _folder))
        {
            await before.RunAsync("Steps", id: "one");
            await before.CrashAsync();
        }

        await using var after = await EngineHost.StartAsync(recover: false, Tasks, _folder);
        await after.RaiseAsync("one", "go");

        Assert.Equal([1, 2, 3], runs);
        Assert.Equal(OrchestrationRuntimeStatus.Completed, (await after.ReadAsync("one")).RuntimeStatus);
    }

    [Fact]
    public async Task Timers_that_came_due_while_the_process_was_down_fire_at_the_start()
    {
        static void Tasks(DurableTaskRegistry tasks) =>
            tasks.AddOrchestratorFunc(
                "Sleep",
                async context =>
                {
                    await context.CreateTimer(TimeSpan.FromDays(1), CancellationToken.None);
                    return context.CurrentUtcDateTime;
                }
            );
        await using (var before = await EngineHost.StartAsync(recover: false, Tasks, _folder))
        {
            await before.RunAsync("Sleep", id: "one");
            await before.CrashAsync();
        }

        var later = new VirtualClock(EngineHost.Start.AddDays(5));
        await using var after = await EngineHost.StartAsync(recover: false, Tasks, _folder, later);
        await after.Time.RunUntilIdleAsync();

        Assert.Equal(EngineHost.Start.AddDays(5).UtcDateTime, await after.OutputAsync<DateTime>("one"));
    }

    [Fact]
    public async Task Start_and_events_that_were_stored_but_not_processed_are_processed_at_the_start()
    {
        static void Tasks(DurableTaskRegistry tasks) =>
            tasks.AddOrchestratorFunc<string, string>(
                "Wait",
                async (context, text) => text + await context.WaitForExternalEvent<string>("e")
            );
        await using (var before = await EngineHost.StartAsync(recover: false, Tasks, _folder))
        {
            await before.Engine.StopAsync(CancellationToken.None);
            await before.Client.ScheduleNewOrchestrationInstanceAsync(
                "Wait",
                "a",
                new StartOrchestrationOptions("one")
            );
            await before.Client.RaiseEventAsync("one", "e", "b");
            await before.CrashAsync();
        }

        await using var after = await EngineHost.StartAsync(recover: false, Tasks, _folder);
        await after.Time.RunUntilIdleAsync();

        Assert.Equal("ab", await after.OutputAsync<string>("one"));
    }

    [Fact]
    public async Task Scheduled_starts_and_events_for_them_outlive_a_crash()
    {
        static void Tasks(DurableTaskRegistry tasks) =>
            tasks.AddOrchestratorFunc("Wait", context => context.WaitForExternalEvent<string>("e"));
        await using (var before = await EngineHost.StartAsync(recover: false, Tasks, _folder))
        {
            var options = new StartOrchestrationOptions("one", EngineHost.Start.AddDays(1));
            await before.Client.ScheduleNewOrchestrationInstanceAsync("Wait", options);
            await before.RaiseAsync("one", "e", "early");
            await before.CrashAsync();
        }

        await using var after = await EngineHost.StartAsync(recover: false, Tasks, _folder);
        await after.Time.RunUntilIdleAsync();
        Assert.Equal(OrchestrationRuntimeStatus.Pending, (await after.ReadAsync("one")).RuntimeStatus);
        await after.Time.AdvanceAsync(TimeSpan.FromDays(1));
        await after.Time.RunUntilIdleAsync();

        Assert.Equal("early", await after.OutputAsync<string>("one"));
    }

    [Fact]
    public async Task Suspension_outlives_a_crash()
    {
        static void Tasks(DurableTaskRegistry tasks) =>
            tasks.AddOrchestratorFunc("Wait", context => context.WaitForExternalEvent<string>("e"));
        await using (var before = await EngineHost.StartAsync(recover: false, Tasks, _folder))
        {
            await before.RunAsync("Wait", id: "one");
            await before.Client.SuspendInstanceAsync("one");
            await before.RaiseAsync("one", "e", "kept");
            await before.CrashAsync();
        }

        await using var after = await EngineHost.StartAsync(recover: false, Tasks, _folder);
        await after.Time.RunUntilIdleAsync();
        Assert.Equal(OrchestrationRuntimeStatus.Suspended, (await after.ReadAsync("one")).RuntimeStatus);
        await after.Client.ResumeInstanceAsync("one");
        await after.Time.RunUntilIdleAsync();

        Assert.Equal("kept", await after.OutputAsync<string>("one"));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    [InlineData(20)]
    public async Task Crash_in_the_middle_of_many_instances_loses_none(int afterActivities)
    {
        var reached = new TaskCompletionSource();
        var ran = 0;
        void Tasks(DurableTaskRegistry tasks) =>
            tasks
                .AddOrchestratorFunc<int, int>(
                    "Parent",
                    (context, n) => context.CallSubOrchestratorAsync<int>("Chain", n)
                )
                .AddOrchestratorFunc<int, int>(
                    "Chain",
                    async (context, n) =>
                    {
                        for (var step = 0; step < 5; step++)
                        {
                            n = await context.CallActivityAsync<int>("Increment", n);
                        }

                        return n;
                    }
                )
                .AddActivityFunc<int, int>(
                    "Increment",
                    (_, n) =>
                    {
                        if (Interlocked.Increment(ref ran) == afterActivities)
                        {
                            reached.SetResult();
                        }

                        return n + 1;
                    }
                );
        await using (var before = await EngineHost.StartAsync(recover: false, Tasks, _folder))
        {
            for (var n = 0; n < 20; n++)
            {
                await before.Client.ScheduleNewOrchestrationInstanceAsync(
                    "Parent",
                    n,
                    new StartOrchestrationOptions($"p{n}")
                );
            }

            await reached.Task;
            await before.CrashAsync();
        }

        await using var after = await EngineHost.StartAsync(recover: false, Tasks, _folder);
        await after.Time.RunUntilIdleAsync();

        for (var n = 0; n < 20; n++)
        {
            Assert.Equal(n + 5, await after.OutputAsync<int>($"p{n}"));
        }
    }

    [Fact]
    public async Task Engine_that_drops_all_memory_again_and_again_finishes_everything_once()
    {
        await using var host = await EngineHost.StartAsync(
            recover: false,
            tasks =>
                tasks
                    .AddOrchestratorFunc<int, int>(
                        "Chain",
                        async (context, n) =>
                        {
                            for (var step = 0; step < 10; step++)
                            {
                                n = await context.CallActivityAsync<int>("Increment", n);
                            }

                            return n;
                        }
                    )
                    .AddActivityFunc<int, int>("Increment", (_, n) => n + 1)
        );
        for (var n = 0; n < 30; n++)
        {
            await host.Client.ScheduleNewOrchestrationInstanceAsync("Chain", n, new StartOrchestrationOptions($"c{n}"));
            await host.Engine.RecoverAsync();
        }

        await host.Time.RunUntilIdleAsync();

        for (var n = 0; n < 30; n++)
        {
            Assert.Equal(n + 10, await host.OutputAsync<int>($"c{n}"));
        }
    }
}
