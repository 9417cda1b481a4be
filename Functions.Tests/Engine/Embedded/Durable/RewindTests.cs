using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace Recruitment.Tests.Embedded.Durable;

public sealed class RewindTests
{
    private readonly List<string> _ran = [];
    private bool _broken = true;

    [Theory, WarmAndRecovered]
    public async Task Failed_activities_run_again_and_completed_ones_do_not(bool recover)
    {
        await using var host = await StartAsync(recover);
        await host.RunAsync("FanOut", id: "one");
        Assert.Equal(OrchestrationRuntimeStatus.Failed, (await host.ReadAsync("one")).RuntimeStatus);
        _broken = false;
        _ran.Clear();

        await host.Client.RewindInstanceAsync("one", "repaired");
        await host.Time.RunUntilIdleAsync();

        Assert.Equal("first done, flaky done, last done", await host.OutputAsync<string>("one"));
        Assert.Equal(["flaky", "last"], _ran);
    }

    [Theory, WarmAndRecovered]
    public async Task Failed_sub_orchestrations_are_rewound_along(bool recover)
    {
        await using var host = await StartAsync(recover);
        await host.RunAsync("Parent", id: "one");
        _broken = false;
        _ran.Clear();

        await host.Client.RewindInstanceAsync("one", "repaired");
        await host.Time.RunUntilIdleAsync();

        Assert.Equal("first done, flaky done, last done", await host.OutputAsync<string>("one"));
        Assert.Equal(["flaky", "last"], _ran);
    }

    [Theory, WarmAndRecovered]
    public async Task Last_attempt_of_a_retried_activity_is_repeated(bool recover)
    {
        await using var host = await StartAsync(recover);
        await host.RunAsync("Retry", id: "one");
        await host.Time.AdvanceAsync(TimeSpan.FromHours(1));
        _broken = false;
        _ran.Clear();

        await host.Client.RewindInstanceAsync("one", "repaired");
        await host.Time.RunUntilIdleAsync();

        Assert.Equal("flaky done", await host.OutputAsync<string>("one"));
        Assert.Equal(["flaky"], _ran);
    }

    [Theory, WarmAndRecovered]
    public async Task Timeout_that_the_failure_cancelled_waits_again(bool recover)
    {
        await using var host = await StartAsync(recover);
        await host.RunAsync("Limited", id: "one");

        await host.Client.RewindInstanceAsync("one", "not repaired");
        await host.Time.RunUntilIdleAsync();
        Assert.Equal(OrchestrationRuntimeStatus.Failed, (await host.ReadAsync("one")).RuntimeStatus);
        _broken = false;
        await host.Client.RewindInstanceAsync("one", "repaired");
        await host.Time.RunUntilIdleAsync();

        Assert.Equal("flaky done", await host.OutputAsync<string>("one"));
    }

    [Theory, WarmAndRecovered]
    public async Task Orchestration_that_failed_by_itself_runs_its_end_again(bool recover)
    {
        await using var host = await StartAsync(recover);
        await host.RunAsync("Itself", id: "one");
        await host.RaiseAsync("one", "e", "event");
        _broken = false;

        await host.Client.RewindInstanceAsync("one", "repaired");
        await host.Time.RunUntilIdleAsync();

        Assert.Equal("event first done", await host.OutputAsync<string>("one"));
    }

    [Theory, WarmAndRecovered]
    public async Task Rewound_orchestration_may_fail_again(bool recover)
    {
        await using var host = await StartAsync(recover);
        await host.RunAsync("FanOut", id: "one");

        await host.Client.RewindInstanceAsync("one", "not repaired");
        await host.Time.RunUntilIdleAsync();

        Assert.Equal(OrchestrationRuntimeStatus.Failed, (await host.ReadAsync("one")).RuntimeStatus);
    }

    [Fact]
    public async Task Only_a_failed_instance_can_be_rewound()
    {
        await using var host = await StartAsync(recover: false);
        await host.RunAsync("Itself", id: "waiting");

        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            host.Client.RewindInstanceAsync("waiting", "why not")
        );
        await Assert.ThrowsAsync<ArgumentException>(() => host.Client.RewindInstanceAsync("unknown", "why not"));
    }

    private Task<EngineHost> StartAsync(bool recover) =>
        EngineHost.StartAsync(
            recover,
            tasks =>
                tasks
                    .AddOrchestratorFunc("FanOut", FanOutAsync)
                    .AddOrchestratorFunc("Parent", context => context.CallSubOrchestratorAsync<string>("FanOut"))
                    .AddOrchestratorFunc(
                        "Retry",
                        context =>
                            context.CallActivityAsync<string>(
                                "Act",
                                "flaky",
                                TaskOptions.FromRetryPolicy(new RetryPolicy(2, TimeSpan.FromMinutes(1)))
                            )
                    )
                    .AddOrchestratorFunc("Limited", LimitedAsync)
                    .AddOrchestratorFunc("Itself", ItselfAsync)
                    .AddActivityFunc<string, string>("Act", (_, name) => Act(name))
        );

    private string Act(string name)
    {
        lock (_ran)
        {
            _ran.Add(name);
        }

        return _broken && name == "flaky" ? throw new TimeoutException("It is broken.") : $"{name} done";
    }

    private static async Task<string> FanOutAsync(TaskOrchestrationContext context)
    {
        var both = await Task.WhenAll(
            context.CallActivityAsync<string>("Act", "first"),
            context.CallActivityAsync<string>("Act", "flaky")
        );
        return string.Join(", ", [.. both, await context.CallActivityAsync<string>("Act", "last")]);
    }

    private static async Task<string> LimitedAsync(TaskOrchestrationContext context)
    {
        using var limit = new CancellationTokenSource();
        try
        {
            var late = context.CreateTimer(TimeSpan.FromDays(1), limit.Token);
            var act = context.CallActivityAsync<string>("Act", "flaky");
            return await Task.WhenAny(act, late) == act ? await act : "late";
        }
        finally
        {
            limit.Cancel();
        }
    }

    private async Task<string> ItselfAsync(TaskOrchestrationContext context)
    {
        var text = await context.WaitForExternalEvent<string>("e");
        var done = await context.CallActivityAsync<string>("Act", "first");
        return _broken ? throw new InvalidOperationException("It is broken.") : $"{text} {done}";
    }
}
