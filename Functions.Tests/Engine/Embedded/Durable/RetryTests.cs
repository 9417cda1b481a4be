using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace Recruitment.Tests.Embedded.Durable;

public sealed class RetryTests
{
    [Theory, WarmAndRecovered]
    public async Task Policy_retries_with_growing_delays_until_it_succeeds(bool recover)
    {
        var attempts = new List<TimeSpan>();
        EngineHost? running = null;
        await using var host = running = await EngineHost.StartAsync(
            recover,
            tasks =>
                Calling(tasks, TaskOptions.FromRetryPolicy(new RetryPolicy(5, TimeSpan.FromMinutes(1), 2)))
                    .AddActivityFunc(
                        "Flaky",
                        (TaskActivityContext _) =>
                        {
                            attempts.Add(running!.Clock.GetUtcNow() - EngineHost.Start);
                            return attempts.Count < 4 ? throw new TimeoutException() : "done";
                        }
                    )
        );

        var id = await host.RunAsync("Call");
        await host.Time.AdvanceAsync(TimeSpan.FromHours(1));

        Assert.Equal("done", await host.OutputAsync<string>(id));
        Assert.Equal([0, 1, 3, 7], attempts.Select(at => at.TotalMinutes));
    }

    [Theory, WarmAndRecovered]
    public async Task Policy_gives_up_after_its_last_attempt(bool recover)
    {
        var attempts = 0;
        await using var host = await EngineHost.StartAsync(
            recover,
            tasks =>
                Failing(
                    Calling(tasks, TaskOptions.FromRetryPolicy(new RetryPolicy(3, TimeSpan.FromMinutes(1)))),
                    () => attempts++
                )
        );

        var id = await host.RunAsync("Call");
        await host.Time.AdvanceAsync(TimeSpan.FromHours(1));

        Assert.Equal(OrchestrationRuntimeStatus.Failed, (await host.ReadAsync(id)).RuntimeStatus);
        Assert.Equal(3, attempts);
    }

    [Theory, WarmAndRecovered]
    public async Task Policy_gives_up_when_its_time_is_over(bool recover)
    {
        var attempts = 0;
        var policy = new RetryPolicy(100, TimeSpan.FromMinutes(1), retryTimeout: TimeSpan.FromMinutes(5));
        await using var host = await EngineHost.StartAsync(
            recover,
            tasks => Failing(Calling(tasks, TaskOptions.FromRetryPolicy(policy)), () => attempts++)
        );

        await host.RunAsync("Call");
        await host.Time.AdvanceAsync(TimeSpan.FromHours(1));

        Assert.Equal(6, attempts);
    }

    [Theory, WarmAndRecovered]
    public async Task Policy_delays_no_longer_than_its_longest_interval(bool recover)
    {
        var attempts = 0;
        var policy = new RetryPolicy(4, TimeSpan.FromMinutes(1), 10, maxRetryInterval: TimeSpan.FromMinutes(2));
        await using var host = await EngineHost.StartAsync(
            recover,
            tasks => Failing(Calling(tasks, TaskOptions.FromRetryPolicy(policy)), () => attempts++)
        );

        await host.RunAsync("Call");
        await host.Time.AdvanceAsync(TimeSpan.FromMinutes(5));

        Assert.Equal(4, attempts);
    }

    [Theory, WarmAndRecovered]
    public async Task Policy_retries_only_the_failures_it_handles(bool recover)
    {
        var attempts = 0;
        var policy = new RetryPolicy(5, TimeSpan.FromMinutes(1))
        {
            HandleFailure = failure => !failure.IsCausedBy<InvalidOperationException>(),
        };
        await using var host = await EngineHost.StartAsync(
            recover,
            tasks => Failing(Calling(tasks, TaskOptions.FromRetryPolicy(policy)), () => attempts++)
        );

        await host.RunAsync("Call");
        await host.Time.AdvanceAsync(TimeSpan.FromHours(1));

        Assert.Equal(1, attempts);
    }

    [Theory, WarmAndRecovered]
    public async Task Handler_decides_on_attempt_and_failure(bool recover)
    {
        var attempts = 0;
        await using var host = await EngineHost.StartAsync(
            recover,
            tasks =>
                Failing(
                    Calling(
                        tasks,
                        TaskOptions.FromRetryHandler(retry =>
                            retry.LastAttemptNumber < 4 && retry.LastFailure.IsCausedBy<InvalidOperationException>()
                        )
                    ),
                    () => attempts++
                )
        );

        var id = await host.RunAsync("Call");

        Assert.Equal(OrchestrationRuntimeStatus.Failed, (await host.ReadAsync(id)).RuntimeStatus);
        Assert.Equal(4, attempts);
    }

    [Theory, WarmAndRecovered]
    public async Task Handler_may_wait_for_a_timer_of_its_own(bool recover)
    {
        var attempts = 0;
        AsyncRetryHandler handler = async retry =>
        {
            await retry.OrchestrationContext.CreateTimer(TimeSpan.FromHours(1), retry.CancellationToken);
            return retry.TotalRetryTime < TimeSpan.FromHours(2);
        };
        await using var host = await EngineHost.StartAsync(
            recover,
            tasks => Failing(Calling(tasks, TaskOptions.FromRetryHandler(handler)), () => attempts++)
        );

        await host.RunAsync("Call");
        await host.Time.AdvanceAsync(TimeSpan.FromHours(10));

        Assert.Equal(3, attempts);
    }

    private static DurableTaskRegistry Calling(DurableTaskRegistry tasks, TaskOptions options) =>
        tasks.AddOrchestratorFunc("Call", context => context.CallActivityAsync<string>("Flaky", options));

    private static void Failing(DurableTaskRegistry tasks, Action count) =>
        tasks.AddActivityFunc(
            "Flaky",
            (TaskActivityContext _) =>
            {
                count();
                throw new InvalidOperationException("again");
            }
        );
}
