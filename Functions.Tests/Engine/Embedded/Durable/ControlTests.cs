using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace Recruitment.Tests.Embedded.Durable;

public sealed class ControlTests
{
    [Theory, WarmAndRecovered]
    public async Task Suspended_instance_keeps_its_events_until_it_is_resumed(bool recover)
    {
        await using var host = await EngineHost.StartAsync(recover, Waiting);
        var id = await host.RunAsync("Wait");

        await host.Client.SuspendInstanceAsync(id, "holiday");
        await host.RaiseAsync(id, "e", 4);
        Assert.Equal(OrchestrationRuntimeStatus.Suspended, (await host.ReadAsync(id)).RuntimeStatus);
        await host.Client.ResumeInstanceAsync(id);
        await host.Time.RunUntilIdleAsync();

        Assert.Equal(4, await host.OutputAsync<int>(id));
    }

    [Theory, WarmAndRecovered]
    public async Task Suspending_and_resuming_twice_changes_nothing(bool recover)
    {
        await using var host = await EngineHost.StartAsync(recover, Waiting);
        var id = await host.RunAsync("Wait");

        await host.Client.SuspendInstanceAsync(id);
        await host.Client.SuspendInstanceAsync(id);
        await host.Client.ResumeInstanceAsync(id);
        await host.Client.ResumeInstanceAsync(id);
        await host.RaiseAsync(id, "e", 1);

        Assert.Equal(1, await host.OutputAsync<int>(id));
    }

    [Theory, WarmAndRecovered]
    public async Task Timer_that_is_due_while_suspended_fires_on_resumption(bool recover)
    {
        await using var host = await EngineHost.StartAsync(
            recover,
            tasks =>
                tasks.AddOrchestratorFunc(
                    "Sleep",
                    context => context.CreateTimer(TimeSpan.FromHours(1), CancellationToken.None)
                )
        );
        var id = await host.RunAsync("Sleep");

        await host.Client.SuspendInstanceAsync(id);
        await host.Time.AdvanceAsync(TimeSpan.FromHours(2));
        Assert.Equal(OrchestrationRuntimeStatus.Suspended, (await host.ReadAsync(id)).RuntimeStatus);
        await host.Client.ResumeInstanceAsync(id);
        await host.Time.RunUntilIdleAsync();

        Assert.Equal(OrchestrationRuntimeStatus.Completed, (await host.ReadAsync(id)).RuntimeStatus);
    }

    [Theory, WarmAndRecovered]
    public async Task Terminated_instance_ends_with_the_given_output_and_without_timers(bool recover)
    {
        await using var host = await EngineHost.StartAsync(
            recover,
            tasks =>
                tasks.AddOrchestratorFunc(
                    "Sleep",
                    context => context.CreateTimer(TimeSpan.FromDays(1), CancellationToken.None)
                )
        );
        var id = await host.RunAsync("Sleep");

        await host.Client.TerminateInstanceAsync(id, "enough");
        await host.Time.RunUntilIdleAsync();

        var metadata = await host.ReadAsync(id);
        Assert.Equal(OrchestrationRuntimeStatus.Terminated, metadata.RuntimeStatus);
        Assert.Equal("enough", metadata.ReadOutputAs<string>());
        Assert.Null(host.Clock.NextDue);
    }

    [Theory, WarmAndRecovered]
    public async Task Suspended_instance_can_be_terminated(bool recover)
    {
        await using var host = await EngineHost.StartAsync(recover, Waiting);
        var id = await host.RunAsync("Wait");

        await host.Client.SuspendInstanceAsync(id);
        await host.Client.TerminateInstanceAsync(id);
        await host.Time.RunUntilIdleAsync();

        Assert.Equal(OrchestrationRuntimeStatus.Terminated, (await host.ReadAsync(id)).RuntimeStatus);
    }

    [Theory, WarmAndRecovered]
    public async Task Scheduled_instance_can_be_terminated_before_it_begins(bool recover)
    {
        await using var host = await EngineHost.StartAsync(recover, Waiting);
        var options = new StartOrchestrationOptions("later", EngineHost.Start.AddDays(1));
        await host.Client.ScheduleNewOrchestrationInstanceAsync("Wait", options);

        await host.Client.TerminateInstanceAsync("later");
        await host.Time.AdvanceAsync(TimeSpan.FromDays(2));

        Assert.Equal(OrchestrationRuntimeStatus.Terminated, (await host.ReadAsync("later")).RuntimeStatus);
    }

    [Theory]
    [InlineData(false, true, OrchestrationRuntimeStatus.Terminated)]
    [InlineData(false, false, OrchestrationRuntimeStatus.Running)]
    [InlineData(true, true, OrchestrationRuntimeStatus.Terminated)]
    public async Task Sub_orchestrations_are_terminated_along_when_asked_for(
        bool recover,
        bool recursive,
        OrchestrationRuntimeStatus expected
    )
    {
        await using var host = await EngineHost.StartAsync(recover, Nested);
        await host.RunAsync("Outer", id: "outer");

        await host.Client.TerminateInstanceAsync("outer", new TerminateInstanceOptions(Recursive: recursive));
        await host.Time.RunUntilIdleAsync();

        Assert.Equal(OrchestrationRuntimeStatus.Terminated, (await host.ReadAsync("outer")).RuntimeStatus);
        Assert.Equal(expected, (await host.ReadAsync("middle")).RuntimeStatus);
        Assert.Equal(expected, (await host.ReadAsync("inner")).RuntimeStatus);
    }

    [Theory, WarmAndRecovered]
    public async Task Controlling_an_ended_instance_changes_nothing(bool recover)
    {
        await using var host = await EngineHost.StartAsync(
            recover,
            tasks => tasks.AddOrchestratorFunc("Quick", context => context.InstanceId)
        );
        var id = await host.RunAsync("Quick");

        await host.Client.SuspendInstanceAsync(id);
        await host.Client.ResumeInstanceAsync(id);
        await host.Client.TerminateInstanceAsync(id);
        await host.RaiseAsync(id, "e");

        Assert.Equal(id, await host.OutputAsync<string>(id));
    }

    [Theory, WarmAndRecovered]
    public async Task Restart_runs_again_with_the_same_input_under_the_same_id_or_a_new_one(bool recover)
    {
        await using var host = await EngineHost.StartAsync(
            recover,
            tasks => tasks.AddOrchestratorFunc<string, string>("Echo", (_, text) => text)
        );
        var id = await host.RunAsync("Echo", "hello");

        var same = await host.Client.RestartAsync(id);
        var other = await host.Client.RestartAsync(id, restartWithNewInstanceId: true);
        await host.Time.RunUntilIdleAsync();

        Assert.Equal(id, same);
        Assert.NotEqual(id, other);
        Assert.Equal("hello", await host.OutputAsync<string>(same));
        Assert.Equal("hello", await host.OutputAsync<string>(other));
    }

    [Fact]
    public async Task Restart_of_an_unknown_or_running_instance_is_refused()
    {
        await using var host = await EngineHost.StartAsync(recover: false, Waiting);
        var id = await host.RunAsync("Wait");

        await Assert.ThrowsAsync<ArgumentException>(() => host.Client.RestartAsync("unknown"));
        await Assert.ThrowsAnyAsync<InvalidOperationException>(() => host.Client.RestartAsync(id));
    }

    private static void Waiting(DurableTaskRegistry tasks) =>
        tasks.AddOrchestratorFunc("Wait", context => context.WaitForExternalEvent<int>("e"));

    private static void Nested(DurableTaskRegistry tasks) =>
        tasks
            .AddOrchestratorFunc("Outer", context => Call(context, "Middle", "middle"))
            .AddOrchestratorFunc("Middle", context => Call(context, "Inner", "inner"))
            .AddOrchestratorFunc("Inner", context => context.WaitForExternalEvent<int>("never"));

    private static Task Call(TaskOrchestrationContext context, string name, string id) =>
        context.CallSubOrchestratorAsync(name, new SubOrchestrationOptions(instanceId: id));
}
