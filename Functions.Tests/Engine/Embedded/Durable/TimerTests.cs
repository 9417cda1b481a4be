using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace Recruitment.Tests.Embedded.Durable;

public sealed class TimerTests
{
    [Theory, WarmAndRecovered]
    public async Task Timer_fires_at_its_moment_and_not_before(bool recover)
    {
        var due = EngineHost.Start.UtcDateTime.AddDays(3);
        await using var host = await EngineHost.StartAsync(
            recover,
            tasks =>
                tasks.AddOrchestratorFunc(
                    "Sleep",
                    async context =>
                    {
                        await context.CreateTimer(due, CancellationToken.None);
                        return context.CurrentUtcDateTime;
                    }
                )
        );
        var id = await host.RunAsync("Sleep");

        await host.Time.AdvanceUntilAsync(EngineHost.Start.AddDays(3).AddTicks(-1));
        Assert.Equal(OrchestrationRuntimeStatus.Running, (await host.ReadAsync(id)).RuntimeStatus);
        await host.Time.AdvanceUntilAsync(EngineHost.Start.AddDays(3));
        await host.Time.RunUntilIdleAsync();

        Assert.Equal(due, await host.OutputAsync<DateTime>(id));
    }

    [Theory, WarmAndRecovered]
    public async Task Timer_of_sixteen_months_fires(bool recover)
    {
        await using var host = await EngineHost.StartAsync(
            recover,
            tasks =>
                tasks.AddOrchestratorFunc(
                    "Sleep",
                    context => context.CreateTimer(TimeSpan.FromDays(486), CancellationToken.None)
                )
        );
        var id = await host.RunAsync("Sleep");

        await host.Time.AdvanceAsync(TimeSpan.FromDays(487));

        Assert.Equal(OrchestrationRuntimeStatus.Completed, (await host.ReadAsync(id)).RuntimeStatus);
    }

    [Theory, WarmAndRecovered]
    public async Task Timers_of_many_instances_fire_in_the_order_of_their_moments(bool recover)
    {
        var fired = new List<int>();
        await using var host = await EngineHost.StartAsync(
            recover,
            tasks =>
                tasks
                    .AddOrchestratorFunc<int>(
                        "Sleep",
                        async (context, minutes) =>
                        {
                            await context.CreateTimer(TimeSpan.FromMinutes(minutes), CancellationToken.None);
                            await context.CallActivityAsync("Note", minutes);
                        }
                    )
                    .AddActivityFunc<int>("Note", (_, minutes) => fired.Add(minutes))
        );
        int[] shuffled = [7, 2, 9, 4, 1, 8, 3, 6, 5];
        foreach (var minutes in shuffled)
        {
            await host.RunAsync("Sleep", minutes);
        }

        await host.Time.AdvanceAsync(TimeSpan.FromHours(1));

        Assert.Equal(shuffled.Order(), fired);
    }

    [Theory, WarmAndRecovered]
    public async Task Cancelled_timer_no_longer_keeps_the_orchestration_open(bool recover)
    {
        await using var host = await EngineHost.StartAsync(
            recover,
            tasks =>
                tasks.AddOrchestratorFunc(
                    "Cancel",
                    async context =>
                    {
                        using var cancellation = new CancellationTokenSource();
                        var timer = context.CreateTimer(TimeSpan.FromDays(1), cancellation.Token);
                        await context.WaitForExternalEvent<object?>("go");
                        cancellation.Cancel();
                        return timer.IsCanceled;
                    }
                )
        );
        var id = await host.RunAsync("Cancel");

        await host.RaiseAsync(id, "go");

        Assert.True(await host.OutputAsync<bool>(id));
        Assert.Null(host.Clock.NextDue);
    }

    [Theory, WarmAndRecovered]
    public async Task Orchestration_ends_only_when_its_last_timer_has_fired(bool recover)
    {
        await using var host = await EngineHost.StartAsync(
            recover,
            tasks =>
                tasks.AddOrchestratorFunc(
                    "Leave",
                    context =>
                    {
                        _ = context.CreateTimer(TimeSpan.FromHours(2), CancellationToken.None);
                        return "left";
                    }
                )
        );
        var id = await host.RunAsync("Leave");
        Assert.Equal(OrchestrationRuntimeStatus.Running, (await host.ReadAsync(id)).RuntimeStatus);

        await host.Time.AdvanceAsync(TimeSpan.FromHours(2));
        await host.Time.RunUntilIdleAsync();

        Assert.Equal("left", await host.OutputAsync<string>(id));
    }

    [Theory, WarmAndRecovered]
    public async Task Timer_in_the_past_fires_at_once(bool recover)
    {
        await using var host = await EngineHost.StartAsync(
            recover,
            tasks =>
                tasks.AddOrchestratorFunc(
                    "Past",
                    context => context.CreateTimer(context.CurrentUtcDateTime.AddDays(-1), CancellationToken.None)
                )
        );

        var id = await host.RunAsync("Past");

        Assert.Equal(OrchestrationRuntimeStatus.Completed, (await host.ReadAsync(id)).RuntimeStatus);
    }

    [Fact]
    public async Task Instances_evicted_from_memory_go_on_when_their_timers_fire()
    {
        await using var host = await EngineHost.StartAsync(
            recover: false,
            tasks =>
                tasks.AddOrchestratorFunc<int, int>(
                    "Sleep",
                    async (context, value) =>
                    {
                        await context.CreateTimer(TimeSpan.FromHours(1), CancellationToken.None);
                        return value;
                    }
                ),
            warmInstances: 3
        );
        var ids = new List<string>();
        for (var value = 0; value < 20; value++)
        {
            ids.Add(await host.RunAsync("Sleep", value));
        }

        await host.Time.AdvanceAsync(TimeSpan.FromHours(2));

        for (var value = 0; value < 20; value++)
        {
            Assert.Equal(value, await host.OutputAsync<int>(ids[value]));
        }
    }
}
