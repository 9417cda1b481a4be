using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace Recruitment.Tests.Embedded.Durable;

public sealed class ExternalEventTests
{
    [Theory, WarmAndRecovered]
    public async Task Event_wakes_its_waiter_whatever_the_case_of_its_name(bool recover)
    {
        await using var host = await EngineHost.StartAsync(
            recover,
            tasks => tasks.AddOrchestratorFunc("Wait", context => context.WaitForExternalEvent<int>("Vote"))
        );
        var id = await host.RunAsync("Wait");

        await host.RaiseAsync(id, "vOTE", 7);

        Assert.Equal(7, await host.OutputAsync<int>(id));
    }

    [Theory, WarmAndRecovered]
    public async Task Events_that_come_before_the_wait_are_kept_in_order(bool recover)
    {
        await using var host = await EngineHost.StartAsync(
            recover,
            tasks =>
                tasks.AddOrchestratorFunc(
                    "Late",
                    async context =>
                    {
                        await context.WaitForExternalEvent<object?>("go");
                        var first = await context.WaitForExternalEvent<string>("word");
                        return first + await context.WaitForExternalEvent<string>("WORD");
                    }
                )
        );
        var id = await host.RunAsync("Late");

        await host.RaiseAsync(id, "word", "a");
        await host.RaiseAsync(id, "word", "b");
        await host.RaiseAsync(id, "go");

        Assert.Equal("ab", await host.OutputAsync<string>(id));
    }

    [Theory, WarmAndRecovered]
    public async Task Last_waiter_for_a_name_gets_the_first_event(bool recover)
    {
        await using var host = await EngineHost.StartAsync(
            recover,
            tasks =>
                tasks.AddOrchestratorFunc(
                    "Stack",
                    async context =>
                    {
                        var waits = Enumerable.Range(0, 3).Select(_ => context.WaitForExternalEvent<int>("e")).ToList();
                        return await Task.WhenAll(waits);
                    }
                )
        );
        var id = await host.RunAsync("Stack");

        await host.RaiseAsync(id, "e", 1);
        await host.RaiseAsync(id, "e", 2);
        await host.RaiseAsync(id, "e", 3);

        Assert.Equal(new[] { 3, 2, 1 }, await host.OutputAsync<int[]>(id));
    }

    [Theory, WarmAndRecovered]
    public async Task Cancelled_waiter_takes_no_event(bool recover)
    {
        await using var host = await EngineHost.StartAsync(
            recover,
            tasks =>
                tasks.AddOrchestratorFunc(
                    "Cancel",
                    async context =>
                    {
                        var kept = context.WaitForExternalEvent<int>("e");
                        using var cancellation = new CancellationTokenSource();
                        var dropped = context.WaitForExternalEvent<int>("e", cancellation.Token);
                        cancellation.Cancel();
                        return $"{dropped.IsCanceled} {await kept}";
                    }
                )
        );
        var id = await host.RunAsync("Cancel");

        await host.RaiseAsync(id, "e", 5);

        Assert.Equal("True 5", await host.OutputAsync<string>(id));
    }

    [Theory, WarmAndRecovered]
    public async Task Wait_that_times_out_is_cancelled_and_later_events_are_kept(bool recover)
    {
        await using var host = await EngineHost.StartAsync(
            recover,
            tasks => tasks.AddOrchestratorFunc("Wait", TwoWaits)
        );
        var id = await host.RunAsync("Wait");

        await host.Time.AdvanceAsync(TimeSpan.FromDays(1));
        await host.Time.RunUntilIdleAsync();
        await host.RaiseAsync(id, "answer", "late");

        Assert.Equal("timed out, late", await host.OutputAsync<string>(id));
    }

    [Theory, WarmAndRecovered]
    public async Task Event_in_time_ends_the_wait_and_its_timer(bool recover)
    {
        await using var host = await EngineHost.StartAsync(
            recover,
            tasks =>
                tasks.AddOrchestratorFunc(
                    "Wait",
                    context => context.WaitForExternalEvent<string>("answer", TimeSpan.FromDays(30))
                )
        );
        var id = await host.RunAsync("Wait");

        await host.RaiseAsync(id, "answer", "yes");

        Assert.Equal("yes", await host.OutputAsync<string>(id));
        Assert.Null(host.Clock.NextDue);
    }

    [Theory, WarmAndRecovered]
    public async Task Event_whose_payload_does_not_fit_fails_the_orchestration_and_not_the_engine(bool recover)
    {
        await using var host = await EngineHost.StartAsync(
            recover,
            tasks => tasks.AddOrchestratorFunc("Wait", context => context.WaitForExternalEvent<int>("number"))
        );
        var id = await host.RunAsync("Wait");

        await host.RaiseAsync(id, "number", "not a number");

        var metadata = await host.ReadAsync(id);
        Assert.Equal(OrchestrationRuntimeStatus.Failed, metadata.RuntimeStatus);
        Assert.Equal("System.Text.Json.JsonException", metadata.FailureDetails?.ErrorType);
    }

    [Theory, WarmAndRecovered]
    public async Task Event_for_an_unknown_instance_is_discarded(bool recover)
    {
        await using var host = await EngineHost.StartAsync(
            recover,
            tasks => tasks.AddOrchestratorFunc("Wait", context => context.WaitForExternalEvent<int>("e"))
        );

        await host.RaiseAsync("later", "e", 1);
        await host.RunAsync("Wait", id: "later");

        Assert.Equal(OrchestrationRuntimeStatus.Running, (await host.ReadAsync("later")).RuntimeStatus);
    }

    [Theory, WarmAndRecovered]
    public async Task Orchestration_sends_events_to_another(bool recover)
    {
        await using var host = await EngineHost.StartAsync(
            recover,
            tasks =>
                tasks
                    .AddOrchestratorFunc("Receive", context => context.WaitForExternalEvent<string>("hello"))
                    .AddOrchestratorFunc<string>(
                        "Send",
                        (context, target) => context.SendEvent(target, "hello", "from " + context.InstanceId)
                    )
        );
        var receiver = await host.RunAsync("Receive");

        await host.RunAsync("Send", receiver, "sender");

        Assert.Equal("from sender", await host.OutputAsync<string>(receiver));
    }

    private static async Task<string> TwoWaits(TaskOrchestrationContext context)
    {
        try
        {
            return await context.WaitForExternalEvent<string>("answer", TimeSpan.FromHours(1));
        }
        catch (TaskCanceledException)
        {
            return "timed out, " + await context.WaitForExternalEvent<string>("answer");
        }
    }
}
