using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace Recruitment.Tests.Embedded.Durable;

public sealed class SubOrchestrationTests
{
    [Theory, WarmAndRecovered]
    public async Task Result_of_a_sub_orchestration_reaches_its_caller(bool recover)
    {
        await using var host = await EngineHost.StartAsync(
            recover,
            tasks =>
                tasks.AddOrchestratorFunc<int, int>(
                    "Factorial",
                    async (context, n) =>
                        n <= 1 ? 1 : n * await context.CallSubOrchestratorAsync<int>("Factorial", n - 1)
                )
        );

        var id = await host.RunAsync("Factorial", 6);

        Assert.Equal(720, await host.OutputAsync<int>(id));
    }

    [Theory, WarmAndRecovered]
    public async Task Sub_orchestration_has_the_given_id_and_knows_its_caller(bool recover)
    {
        await using var host = await EngineHost.StartAsync(
            recover,
            tasks =>
                tasks
                    .AddOrchestratorFunc(
                        "Parent",
                        context =>
                            context.CallSubOrchestratorAsync<string>(
                                "Child",
                                new SubOrchestrationOptions(instanceId: "the-child")
                            )
                    )
                    .AddOrchestratorFunc(
                        "Child",
                        context => $"{context.InstanceId} of {context.Parent?.Name} {context.Parent?.InstanceId}"
                    )
        );

        var id = await host.RunAsync("Parent", id: "the-parent");

        Assert.Equal("the-child of Parent the-parent", await host.OutputAsync<string>(id));
        Assert.Equal("the-child of Parent the-parent", await host.OutputAsync<string>("the-child"));
    }

    [Theory, WarmAndRecovered]
    public async Task Failure_of_a_sub_orchestration_is_caught_by_its_caller(bool recover)
    {
        await using var host = await EngineHost.StartAsync(
            recover,
            tasks =>
                tasks
                    .AddOrchestratorFunc(
                        "Parent",
                        async context =>
                        {
                            try
                            {
                                return await context.CallSubOrchestratorAsync<string>("Child");
                            }
                            catch (TaskFailedException failed)
                            {
                                return $"{failed.TaskName}: {failed.FailureDetails.ErrorMessage}, {failed.FailureDetails.InnerFailure}";
                            }
                        }
                    )
                    .AddOrchestratorFunc(
                        "Child",
                        (TaskOrchestrationContext _) =>
                            throw new InvalidOperationException("outer", new TimeoutException("inner"))
                    )
        );

        var id = await host.RunAsync("Parent");

        Assert.Equal("Child: outer, System.TimeoutException: inner", await host.OutputAsync<string>(id));
    }

    [Theory, WarmAndRecovered]
    public async Task Sub_orchestration_that_is_not_registered_fails_without_retry(bool recover)
    {
        var options = TaskOptions.FromRetryPolicy(new RetryPolicy(5, TimeSpan.FromMinutes(1)));
        await using var host = await EngineHost.StartAsync(
            recover,
            tasks =>
                tasks.AddOrchestratorFunc("Parent", context => context.CallSubOrchestratorAsync("Missing", options))
        );

        var metadata = await host.ReadAsync(await host.RunAsync("Parent"));

        Assert.Equal("OrchestratorTaskNotFound", metadata.FailureDetails?.InnerFailure?.ErrorType);
    }

    [Theory, WarmAndRecovered]
    public async Task Failed_sub_orchestration_is_retried_under_its_id(bool recover)
    {
        var attempts = 0;
        var options = TaskOptions.FromRetryPolicy(new RetryPolicy(3, TimeSpan.FromMinutes(1))).WithInstanceId("child");
        await using var host = await EngineHost.StartAsync(
            recover,
            tasks =>
                tasks
                    .AddOrchestratorFunc(
                        "Parent",
                        context => context.CallSubOrchestratorAsync<string>("Child", options)
                    )
                    .AddOrchestratorFunc("Child", context => context.CallActivityAsync<string>("Flaky"))
                    .AddActivityFunc(
                        "Flaky",
                        (TaskActivityContext _) => ++attempts < 3 ? throw new TimeoutException() : "done"
                    )
        );

        var id = await host.RunAsync("Parent");
        await host.Time.AdvanceAsync(TimeSpan.FromHours(1));

        Assert.Equal("done", await host.OutputAsync<string>(id));
    }

    [Theory, WarmAndRecovered]
    public async Task Sub_orchestration_under_the_id_of_a_running_instance_fails(bool recover)
    {
        await using var host = await EngineHost.StartAsync(
            recover,
            tasks =>
                tasks
                    .AddOrchestratorFunc(
                        "Parent",
                        context =>
                            context.CallSubOrchestratorAsync("Wait", new SubOrchestrationOptions(instanceId: "taken"))
                    )
                    .AddOrchestratorFunc("Wait", context => context.WaitForExternalEvent<int>("never"))
        );
        await host.RunAsync("Wait", id: "taken");

        var metadata = await host.ReadAsync(await host.RunAsync("Parent"));

        Assert.Contains("AlreadyExists", metadata.FailureDetails?.InnerFailure?.ErrorType);
        Assert.Equal(OrchestrationRuntimeStatus.Running, (await host.ReadAsync("taken")).RuntimeStatus);
    }

    [Theory, WarmAndRecovered]
    public async Task Tags_are_inherited_and_those_of_the_call_come_first(bool recover)
    {
        await using var host = await EngineHost.StartAsync(
            recover,
            tasks =>
                tasks
                    .AddOrchestratorFunc(
                        "Parent",
                        context =>
                            context.CallSubOrchestratorAsync(
                                "Child",
                                new SubOrchestrationOptions(
                                    new TaskOptions(
                                        tags: new Dictionary<string, string> { ["b"] = "call", ["c"] = "call" }
                                    ),
                                    "child"
                                )
                            )
                    )
                    .AddOrchestratorFunc("Child", context => context.InstanceId)
        );
        var options = new StartOrchestrationOptions
        {
            Tags = new Dictionary<string, string> { ["a"] = "start", ["b"] = "start" },
        };

        var id = await host.Client.ScheduleNewOrchestrationInstanceAsync("Parent", options);
        await host.Time.RunUntilIdleAsync();

        var tags = (await host.ReadAsync("child")).Tags;
        Assert.Equal(
            "a=start, b=call, c=call",
            string.Join(", ", tags.OrderBy(t => t.Key).Select(t => $"{t.Key}={t.Value}"))
        );
        Assert.Equal("start", (await host.ReadAsync(id)).Tags["b"]);
    }
}
