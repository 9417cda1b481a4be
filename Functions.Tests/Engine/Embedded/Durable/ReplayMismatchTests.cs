using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace Recruitment.Tests.Embedded.Durable;

public sealed class ReplayMismatchTests
{
    [Fact]
    public async Task Changed_code_suspends_the_instance_and_names_what_was_expected_and_what_came()
    {
        var changed = false;
        await using var host = await EngineHost.StartAsync(recover: true, tasks => Changing(tasks, () => changed));
        var id = await host.RunAsync("Change");

        changed = true;
        await host.RaiseAsync(id, "e", 1);

        var metadata = await host.ReadAsync(id);
        Assert.Equal(OrchestrationRuntimeStatus.Suspended, metadata.RuntimeStatus);
        Assert.Contains("expected activity 'Old' (#0), got activity 'New' (#0)", metadata.FailureDetails?.ErrorMessage);
    }

    [Fact]
    public async Task Suspended_instance_goes_on_without_loss_once_the_code_follows_its_history_again()
    {
        var changed = false;
        await using var host = await EngineHost.StartAsync(recover: true, tasks => Changing(tasks, () => changed));
        var id = await host.RunAsync("Change");
        changed = true;
        await host.RaiseAsync(id, "e", 1);
        await host.Client.ResumeInstanceAsync(id);
        await host.Time.RunUntilIdleAsync();
        Assert.Equal(OrchestrationRuntimeStatus.Suspended, (await host.ReadAsync(id)).RuntimeStatus);
        await host.Engine.RecoverAsync();

        changed = false;
        await host.Client.ResumeInstanceAsync(id);
        await host.Time.RunUntilIdleAsync();

        Assert.Equal(1, await host.OutputAsync<int>(id));
        Assert.Null((await host.ReadAsync(id)).FailureDetails);
    }

    [Theory]
    [InlineData("timer", "expected activity 'Old' (#0), got timer (#0)")]
    [InlineData("sub", "expected activity 'Old' (#0), got sub-orchestration 'Old' (#0)")]
    [InlineData("nothing", "expected activity 'Old' (#0), got nothing more")]
    [InlineData("more", "expected nothing more, got activity 'Old' (#1)")]
    public async Task Every_kind_of_difference_is_named(string kind, string message)
    {
        var now = "old";
        await using var host = await EngineHost.StartAsync(
            recover: true,
            tasks =>
                tasks
                    .AddOrchestratorFunc("Change", context => DoAsync(context, now))
                    .AddActivityFunc("Old", (TaskActivityContext _) => 0)
        );
        var id = await host.RunAsync("Change");

        now = kind;
        await host.RaiseAsync(id, "e", 1);

        Assert.Contains(message, (await host.ReadAsync(id)).FailureDetails?.ErrorMessage);
    }

    [Fact]
    public async Task Suspended_instance_can_be_terminated()
    {
        var changed = false;
        await using var host = await EngineHost.StartAsync(recover: true, tasks => Changing(tasks, () => changed));
        var id = await host.RunAsync("Change");
        changed = true;
        await host.RaiseAsync(id, "e", 1);

        await host.Client.TerminateInstanceAsync(id, "given up");
        await host.Time.RunUntilIdleAsync();

        Assert.Equal(OrchestrationRuntimeStatus.Terminated, (await host.ReadAsync(id)).RuntimeStatus);
    }

    [Fact]
    public async Task Termination_that_finds_the_mismatch_ends_the_instance_all_the_same()
    {
        var changed = false;
        await using var host = await EngineHost.StartAsync(recover: true, tasks => Changing(tasks, () => changed));
        var id = await host.RunAsync("Change");

        changed = true;
        await host.Client.TerminateInstanceAsync(id, "given up");
        await host.Time.RunUntilIdleAsync();

        Assert.Equal(OrchestrationRuntimeStatus.Terminated, (await host.ReadAsync(id)).RuntimeStatus);
    }

    private static async Task DoAsync(TaskOrchestrationContext context, string kind)
    {
        switch (kind)
        {
            case "old":
                _ = context.CallActivityAsync<int>("Old");
                break;
            case "more":
                _ = context.CallActivityAsync<int>("Old");
                _ = context.CallActivityAsync<int>("Old");
                break;
            case "timer":
                _ = context.CreateTimer(TimeSpan.FromHours(1), CancellationToken.None);
                break;
            case "sub":
                _ = context.CallSubOrchestratorAsync("Old");
                break;
        }

        await context.WaitForExternalEvent<int>("e");
    }

    private static void Changing(DurableTaskRegistry tasks, Func<bool> changed) =>
        tasks
            .AddOrchestratorFunc(
                "Change",
                async context =>
                {
                    await context.CallActivityAsync(changed() ? "New" : "Old");
                    return await context.WaitForExternalEvent<int>("e");
                }
            )
            .AddActivityFunc("Old", (TaskActivityContext _) => 0)
            .AddActivityFunc("New", (TaskActivityContext _) => 0);
}
