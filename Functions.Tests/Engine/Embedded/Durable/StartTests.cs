using DurableTask.Core.Exceptions;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace Recruitment.Tests.Embedded.Durable;

public sealed class StartTests
{
    [Theory, WarmAndRecovered]
    public async Task Start_under_the_id_of_a_running_instance_is_refused_and_changes_nothing(bool recover)
    {
        await using var host = await EngineHost.StartAsync(recover, Tasks);
        await host.RunAsync("Wait", "first", "one");

        await Assert.ThrowsAsync<OrchestrationAlreadyExistsException>(() => host.RunAsync("Wait", "second", "one"));

        Assert.Equal("first", (await host.ReadAsync("one")).ReadInputAs<string>());
    }

    [Theory, WarmAndRecovered]
    public async Task Ended_instance_is_replaced_by_a_start_under_its_id(bool recover)
    {
        await using var host = await EngineHost.StartAsync(recover, Tasks);
        await host.RunAsync("Echo", "first", "one");

        await host.RunAsync("Echo", "second", "one");

        Assert.Equal("second", await host.OutputAsync<string>("one"));
    }

    [Theory, WarmAndRecovered]
    public async Task Ended_instance_is_kept_when_its_status_counts_as_a_duplicate(bool recover)
    {
        await using var host = await EngineHost.StartAsync(recover, Tasks);
        await host.RunAsync("Echo", "first", "one");
        var options = new StartOrchestrationOptions("one").WithDedupeStatuses([
            .. StartOrchestrationOptionsExtensions.ValidDedupeStatuses,
        ]);

        await Assert.ThrowsAsync<OrchestrationAlreadyExistsException>(() =>
            host.Client.ScheduleNewOrchestrationInstanceAsync("Echo", "second", options)
        );

        Assert.Equal("first", await host.OutputAsync<string>("one"));
    }

    [Theory, WarmAndRecovered]
    public async Task Running_instance_is_replaced_when_its_status_does_not_count_as_a_duplicate(bool recover)
    {
        await using var host = await EngineHost.StartAsync(recover, Tasks);
        await host.RunAsync("Wait", "first", "one");
        var options = new StartOrchestrationOptions("one").WithDedupeStatuses(OrchestrationRuntimeStatus.Completed);

        await host.Client.ScheduleNewOrchestrationInstanceAsync("Wait", "second", options);
        await host.Time.RunUntilIdleAsync();
        await host.RaiseAsync("one", "e", "payload");

        Assert.Equal("second payload", await host.OutputAsync<string>("one"));
    }

    [Fact]
    public async Task Of_many_starts_at_once_under_one_id_exactly_one_succeeds()
    {
        await using var host = await EngineHost.StartAsync(recover: false, Tasks);

        var starts = await Task.WhenAll(
            Enumerable
                .Range(0, 20)
                .Select(async n =>
                {
                    try
                    {
                        await host.Client.ScheduleNewOrchestrationInstanceAsync(
                            "Wait",
                            $"{n}",
                            new StartOrchestrationOptions("one")
                        );
                        return true;
                    }
                    catch (OrchestrationAlreadyExistsException)
                    {
                        return false;
                    }
                })
        );

        Assert.Single(starts, started => started);
    }

    [Theory, WarmAndRecovered]
    public async Task Scheduled_start_waits_for_its_moment_and_keeps_events_that_come_before(bool recover)
    {
        await using var host = await EngineHost.StartAsync(recover, Tasks);
        var options = new StartOrchestrationOptions("later", EngineHost.Start.AddDays(2));
        await host.Client.ScheduleNewOrchestrationInstanceAsync("Wait", "begun", options);

        await host.RaiseAsync("later", "e", "early");
        await host.Time.AdvanceAsync(TimeSpan.FromDays(1));
        Assert.Equal(OrchestrationRuntimeStatus.Pending, (await host.ReadAsync("later")).RuntimeStatus);
        await host.Time.AdvanceAsync(TimeSpan.FromDays(1));
        await host.Time.RunUntilIdleAsync();

        Assert.Equal("begun early", await host.OutputAsync<string>("later"));
    }

    [Theory, WarmAndRecovered]
    public async Task Orchestrator_that_is_not_registered_fails_with_a_clear_failure(bool recover)
    {
        await using var host = await EngineHost.StartAsync(recover, Tasks);

        var metadata = await host.ReadAsync(await host.RunAsync("Missing"));

        Assert.Equal(OrchestrationRuntimeStatus.Failed, metadata.RuntimeStatus);
        Assert.Equal("OrchestratorTaskNotFound", metadata.FailureDetails?.ErrorType);
        Assert.Equal("No orchestrator task named 'Missing' was found.", metadata.FailureDetails?.ErrorMessage);
    }

    [Fact]
    public async Task Waits_for_start_and_completion_end_by_themselves()
    {
        await using var host = await EngineHost.StartAsync(recover: false, Tasks);
        var options = new StartOrchestrationOptions("later", EngineHost.Start.AddDays(1));
        await host.Client.ScheduleNewOrchestrationInstanceAsync("Wait", "begun", options);
        var started = host.Client.WaitForInstanceStartAsync("later");
        var completed = host.Client.WaitForInstanceCompletionAsync("later", getInputsAndOutputs: true);
        Assert.False(started.IsCompleted);

        await host.Time.AdvanceAsync(TimeSpan.FromDays(1));
        Assert.Equal(OrchestrationRuntimeStatus.Running, (await started).RuntimeStatus);
        Assert.False(completed.IsCompleted);
        await host.RaiseAsync("later", "e", "now");

        Assert.Equal("begun now", (await completed).ReadOutputAs<string>());
    }

    [Fact]
    public async Task Wait_for_the_start_of_an_unknown_instance_is_refused()
    {
        await using var host = await EngineHost.StartAsync(recover: false, Tasks);

        await Assert.ThrowsAsync<InvalidOperationException>(() => host.Client.WaitForInstanceStartAsync("unknown"));
    }

    [Fact]
    public async Task Wait_for_the_completion_of_an_instance_may_begin_before_its_start()
    {
        await using var host = await EngineHost.StartAsync(recover: false, Tasks);
        var completion = host.Client.WaitForInstanceCompletionAsync("later", true);

        await host.RunAsync("Echo", "done", "later");

        Assert.Equal("done", (await completion).ReadOutputAs<string>());
    }

    [Fact]
    public async Task Wait_can_be_cancelled()
    {
        await using var host = await EngineHost.StartAsync(recover: false, Tasks);
        await host.RunAsync("Wait", "first", "one");
        using var cancellation = new CancellationTokenSource();
        var wait = host.Client.WaitForInstanceCompletionAsync("one", cancellation.Token);

        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => wait);
    }

    private static void Tasks(DurableTaskRegistry tasks) =>
        tasks
            .AddOrchestratorFunc<string, string>("Echo", (_, text) => text)
            .AddOrchestratorFunc<string, string>(
                "Wait",
                async (context, text) => $"{text} {await context.WaitForExternalEvent<string>("e")}"
            );
}
