using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace Recruitment.Tests.Embedded.Durable;

public sealed class ContinueAsNewTests
{
    [Theory, WarmAndRecovered]
    public async Task Orchestration_starts_over_with_its_new_input(bool recover)
    {
        await using var host = await EngineHost.StartAsync(
            recover,
            tasks =>
                tasks
                    .AddOrchestratorFunc<int, int>(
                        "Loop",
                        async (context, n) =>
                        {
                            var next = await context.CallActivityAsync<int>("Increment", n);
                            if (next < 10)
                            {
                                context.ContinueAsNew(next);
                            }

                            return next;
                        }
                    )
                    .AddActivityFunc<int, int>("Increment", (_, n) => n + 1)
        );

        var id = await host.RunAsync("Loop", 0);

        Assert.Equal(10, await host.OutputAsync<int>(id));
        Assert.Equal(9, (await host.ReadAsync(id)).ReadInputAs<int>());
    }

    [Theory, WarmAndRecovered]
    public async Task Unprocessed_events_go_along(bool recover)
    {
        await using var host = await EngineHost.StartAsync(recover, tasks => Collecting(tasks, preserve: true));
        var id = await host.RunAsync("Collect", "");

        await host.RaiseAsync(id, "word", "b");
        await host.RaiseAsync(id, "word", "c");
        await host.RaiseAsync(id, "go");
        await host.RaiseAsync(id, "go");
        await host.RaiseAsync(id, "go");

        Assert.Equal("bc", await host.OutputAsync<string>(id));
    }

    [Theory, WarmAndRecovered]
    public async Task Unprocessed_events_are_dropped_when_not_wanted(bool recover)
    {
        await using var host = await EngineHost.StartAsync(recover, tasks => Collecting(tasks, preserve: false));
        var id = await host.RunAsync("Collect", "");

        await host.RaiseAsync(id, "word", "b");
        await host.RaiseAsync(id, "word", "c");
        await host.RaiseAsync(id, "go");
        await host.RaiseAsync(id, "go");

        Assert.Equal(OrchestrationRuntimeStatus.Running, (await host.ReadAsync(id)).RuntimeStatus);
        Assert.Equal("b", (await host.ReadAsync(id)).ReadInputAs<string>());
    }

    [Theory, WarmAndRecovered]
    public async Task Version_changes_when_asked_for_and_stays_otherwise(bool recover)
    {
        await using var host = await EngineHost.StartAsync(
            recover,
            tasks =>
                tasks
                    .AddOrchestrator("Move", "1.0", () => FuncTaskOrchestrator.Create<int, string>(MoveAsync))
                    .AddOrchestrator("Move", "2.0", () => FuncTaskOrchestrator.Create<int, string>(MoveAsync))
        );
        var options = new StartOrchestrationOptions { Version = "1.0" };

        var id = await host.Client.ScheduleNewOrchestrationInstanceAsync("Move", 0, options);
        await host.Time.RunUntilIdleAsync();

        Assert.Equal("2.0 after 2", await host.OutputAsync<string>(id));
    }

    [Theory, WarmAndRecovered]
    public async Task Sub_orchestration_that_starts_over_still_answers_its_caller(bool recover)
    {
        await using var host = await EngineHost.StartAsync(
            recover,
            tasks =>
                tasks
                    .AddOrchestratorFunc("Parent", context => context.CallSubOrchestratorAsync<int>("Child", 0))
                    .AddOrchestratorFunc<int, int>(
                        "Child",
                        (context, n) =>
                        {
                            if (n < 3)
                            {
                                context.ContinueAsNew(n + 1);
                            }

                            return n;
                        }
                    )
        );

        var id = await host.RunAsync("Parent");

        Assert.Equal(3, await host.OutputAsync<int>(id));
    }

    [Theory, WarmAndRecovered]
    public async Task Identifiers_differ_between_executions_in_the_same_instant(bool recover)
    {
        await using var host = await EngineHost.StartAsync(
            recover,
            tasks =>
                tasks.AddOrchestratorFunc<Guid?, bool>(
                    "Identify",
                    (context, before) =>
                    {
                        var now = context.NewGuid();
                        if (before is null)
                        {
                            context.ContinueAsNew(now);
                        }

                        return before != now;
                    }
                )
        );

        var id = await host.RunAsync("Identify");

        Assert.True(await host.OutputAsync<bool>(id));
    }

    private static Task<string> MoveAsync(TaskOrchestrationContext context, int turn)
    {
        if (turn < 2)
        {
            context.ContinueAsNew(
                new ContinueAsNewOptions { NewInput = turn + 1, NewVersion = turn == 0 ? "2.0" : null }
            );
        }

        return Task.FromResult($"{context.Version} after {turn}");
    }

    private static void Collecting(DurableTaskRegistry tasks, bool preserve) =>
        tasks.AddOrchestratorFunc<string, string>(
            "Collect",
            async (context, words) =>
            {
                await context.WaitForExternalEvent<object?>("go");
                if (words.Length < 2)
                {
                    words += await context.WaitForExternalEvent<string>("word");
                    context.ContinueAsNew(words, preserve);
                }

                return words;
            }
        );
}
