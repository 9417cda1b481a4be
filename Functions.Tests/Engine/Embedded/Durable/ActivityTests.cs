using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.DurableTask.Worker;
using Microsoft.Extensions.DependencyInjection;

namespace Recruitment.Tests.Embedded.Durable;

public sealed class ActivityTests
{
    [Theory, WarmAndRecovered]
    public async Task Results_of_activities_reach_the_orchestrator_in_sequence(bool recover)
    {
        await using var host = await EngineHost.StartAsync(
            recover,
            tasks =>
                tasks
                    .AddOrchestratorFunc<int, int>(
                        "Count",
                        async (context, steps) =>
                        {
                            var sum = 0;
                            for (var step = 0; step < steps; step++)
                            {
                                sum = await context.CallActivityAsync<int>("Increment", sum);
                            }

                            return sum;
                        }
                    )
                    .AddActivityFunc<int, int>("Increment", (_, value) => value + 1)
        );

        var id = await host.RunAsync("Count", 5);

        Assert.Equal(5, await host.OutputAsync<int>(id));
    }

    [Theory, WarmAndRecovered]
    public async Task Activities_called_together_all_run_and_keep_their_order(bool recover)
    {
        await using var host = await EngineHost.StartAsync(
            recover,
            tasks =>
                tasks
                    .AddOrchestratorFunc<int, int[]>(
                        "FanOut",
                        (context, width) =>
                            Task.WhenAll(
                                Enumerable.Range(0, width).Select(n => context.CallActivityAsync<int>("Square", n))
                            )
                    )
                    .AddActivityFunc<int, int>(
                        "Square",
                        async (_, value) =>
                        {
                            await Task.Yield();
                            return value * value;
                        }
                    )
        );

        var id = await host.RunAsync("FanOut", 50);

        Assert.Equal(Enumerable.Range(0, 50).Select(n => n * n), await host.OutputAsync<int[]>(id));
    }

    [Theory, WarmAndRecovered]
    public async Task Failure_of_an_activity_is_caught_with_its_inner_failures(bool recover)
    {
        await using var host = await EngineHost.StartAsync(
            recover,
            tasks =>
                tasks
                    .AddOrchestratorFunc(
                        "Catch",
                        async context =>
                        {
                            try
                            {
                                await context.CallActivityAsync("Break");
                                return "nothing thrown";
                            }
                            catch (TaskFailedException failed)
                            {
                                var details = failed.FailureDetails;
                                return $"{failed.TaskName} {failed.TaskId} {details.ErrorMessage} {details.InnerFailure} "
                                    + $"{details.IsCausedBy<InvalidOperationException>()} {details.IsCausedBy<ArgumentException>()}";
                            }
                        }
                    )
                    .AddActivityFunc(
                        "Break",
                        (TaskActivityContext _) =>
                            throw new InvalidOperationException("outer", new TimeoutException("inner"))
                    )
        );

        var id = await host.RunAsync("Catch");

        Assert.Equal("Break 0 outer System.TimeoutException: inner True False", await host.OutputAsync<string>(id));
    }

    [Theory, WarmAndRecovered]
    public async Task Uncaught_failure_of_an_activity_fails_the_orchestration(bool recover)
    {
        await using var host = await EngineHost.StartAsync(
            recover,
            tasks =>
                tasks
                    .AddOrchestratorFunc("Fail", context => context.CallActivityAsync("Break"))
                    .AddActivityFunc("Break", (TaskActivityContext _) => throw new InvalidOperationException("broken"))
        );

        var metadata = await host.ReadAsync(await host.RunAsync("Fail"));

        Assert.Equal(OrchestrationRuntimeStatus.Failed, metadata.RuntimeStatus);
        Assert.Equal(typeof(TaskFailedException).FullName, metadata.FailureDetails?.ErrorType);
        Assert.Equal(
            "Task 'Break' (#0) failed with an unhandled exception: broken",
            metadata.FailureDetails?.ErrorMessage
        );
        Assert.Equal(typeof(InvalidOperationException).FullName, metadata.FailureDetails?.InnerFailure?.ErrorType);
    }

    [Theory, WarmAndRecovered]
    public async Task Failure_of_the_orchestrator_itself_is_kept(bool recover)
    {
        await using var host = await EngineHost.StartAsync(
            recover,
            tasks =>
                tasks.AddOrchestratorFunc(
                    "Fail",
                    (TaskOrchestrationContext _) => throw new ApplicationException("no good")
                )
        );

        var metadata = await host.ReadAsync(await host.RunAsync("Fail"));

        Assert.Equal(OrchestrationRuntimeStatus.Failed, metadata.RuntimeStatus);
        Assert.Equal(typeof(ApplicationException).FullName, metadata.FailureDetails?.ErrorType);
        Assert.Equal("no good", metadata.FailureDetails?.ErrorMessage);
    }

    [Theory, WarmAndRecovered]
    public async Task Activity_that_is_not_registered_fails_without_retry(bool recover)
    {
        var asked = 0;
        await using var host = await EngineHost.StartAsync(
            recover,
            tasks =>
                tasks.AddOrchestratorFunc(
                    "Call",
                    context =>
                        context.CallActivityAsync(
                            "Missing",
                            TaskOptions.FromRetryHandler(_ =>
                            {
                                asked++;
                                return true;
                            })
                        )
                )
        );

        var metadata = await host.ReadAsync(await host.RunAsync("Call"));

        Assert.Equal("ActivityTaskNotFound", metadata.FailureDetails?.InnerFailure?.ErrorType);
        Assert.Equal(0, asked);
    }

    [Theory, WarmAndRecovered]
    public async Task Properties_of_exceptions_are_kept_as_the_application_says(bool recover)
    {
        await using var host = await EngineHost.StartAsync(
            recover,
            tasks =>
                tasks
                    .AddOrchestratorFunc(
                        "Call",
                        async context =>
                        {
                            await context.CreateTimer(TimeSpan.Zero, CancellationToken.None);
                            await context.CallActivityAsync("Fail");
                        }
                    )
                    .AddActivityFunc("Fail", (TaskActivityContext _) => throw new ArgumentOutOfRangeException("seats")),
            configure: services => services.AddSingleton<IExceptionPropertiesProvider, ExceptionFacts>()
        );

        var id = await host.RunAsync("Call");

        var properties = (await host.ReadAsync(id)).FailureDetails?.InnerFailure?.Properties;
        Assert.NotNull(properties);
        Assert.Equal("seats", properties["name"]);
        Assert.Equal(3.0, properties["number"]);
        Assert.Equal(DateTime.UnixEpoch, properties["time"]);
        Assert.Equal(["a", null], Assert.IsType<List<object?>>(properties["list"]));
        Assert.Null(properties["nothing"]);
    }

    private sealed class ExceptionFacts : IExceptionPropertiesProvider
    {
        public IDictionary<string, object?>? GetExceptionProperties(Exception exception) =>
            exception is not ArgumentOutOfRangeException fault
                ? null
                : new Dictionary<string, object?>
                {
                    ["name"] = fault.ParamName,
                    ["number"] = 3,
                    ["time"] = DateTime.UnixEpoch,
                    ["list"] = new List<object?> { "a", null },
                    ["nothing"] = null,
                };
    }

    [Theory, WarmAndRecovered]
    public async Task Every_activity_gets_a_service_scope_of_its_own(bool recover)
    {
        await using var host = await EngineHost.StartAsync(
            recover,
            tasks =>
                tasks
                    .AddOrchestratorFunc(
                        "Twice",
                        async context =>
                        {
                            var first = await context.CallActivityAsync<Guid>(nameof(ScopeActivity));
                            return first != await context.CallActivityAsync<Guid>(nameof(ScopeActivity));
                        }
                    )
                    .AddActivity<ScopeActivity>(),
            configure: services => services.AddScoped<Scoped>()
        );

        var id = await host.RunAsync("Twice");

        Assert.True(await host.OutputAsync<bool>(id));
    }

    internal sealed class Scoped
    {
        public Guid Id { get; } = Guid.NewGuid();
    }

    internal sealed class ScopeActivity(Scoped scoped) : TaskActivity<object?, Guid>
    {
        public override Task<Guid> RunAsync(TaskActivityContext context, object? input) => Task.FromResult(scoped.Id);
    }
}
