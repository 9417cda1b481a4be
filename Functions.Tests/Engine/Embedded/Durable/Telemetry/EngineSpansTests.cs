using System.Diagnostics;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace Recruitment.Tests.Embedded.Durable.Telemetry;

public sealed class EngineSpansTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("durable-").FullName;
    private readonly string _id = Guid.NewGuid().ToString("N");
    private readonly RecordedSpans _spans = new();

    public void Dispose()
    {
        _spans.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Theory]
    [WarmAndRecovered]
    public async Task What_a_call_starts_is_in_its_trace_with_activities_and_children(bool recover)
    {
        await using var host = await EngineHost.StartAsync(recover, Tasks);
        var call = await CallAsync(() => host.RunAsync("Parent", id: _id));

        var spans = _spans.In(call);
        Assert.Equal(
            [
                "activity:Step",
                "create_orchestration:Parent",
                "orchestration:Child",
                "orchestration:Parent", // the start
                "orchestration:Parent", // the end of the activity
                "orchestration:Parent", // the end of the child
            ],
            spans.Select(span => span.OperationName).Order(StringComparer.Ordinal)
        );
        var created = spans.Single(span => span.OperationName.StartsWith("create", StringComparison.Ordinal));
        Assert.Equal(call.SpanId, created.ParentSpanId);
        var begun = spans.Single(span => span.ParentSpanId == created.SpanId);
        Assert.Equal("orchestration:Parent", begun.OperationName);
        Assert.Equal(begun.SpanId, spans.Single(span => span.OperationName == "activity:Step").ParentSpanId);
        Assert.Equal("Completed", spans[^1].GetTagItem("durabletask.task.status"));
    }

    [Theory]
    [WarmAndRecovered]
    public async Task An_event_takes_the_step_that_it_causes_into_its_own_trace(bool recover)
    {
        await using var host = await EngineHost.StartAsync(recover, Tasks);
        var start = await CallAsync(() => host.RunAsync("Waiter", id: _id));
        var call = await CallAsync(() => host.RaiseAsync(_id, "go"));

        Assert.Equal(
            ["orchestration_event:go", "orchestration:Waiter", "activity:Step", "orchestration:Waiter"],
            _spans.In(call).Select(span => span.OperationName)
        );
        Assert.Equal(
            ["create_orchestration:Waiter", "orchestration:Waiter"],
            _spans.In(start).Select(span => span.OperationName)
        );
    }

    [Theory]
    [WarmAndRecovered]
    public async Task A_step_that_a_timer_begins_is_a_trace_of_its_own_that_links_to_the_step_before(bool recover)
    {
        await using var host = await EngineHost.StartAsync(recover, Tasks);
        var call = await CallAsync(() => host.RunAsync("Sleeper", id: _id));
        await host.Time.AdvanceAsync(TimeSpan.FromDays(28));

        var before = Assert.Single(_spans.In(call), span => span.OperationName == "orchestration:Sleeper");
        var after = _spans.Of(_id).First(span => span.TraceId != call.TraceId);
        Assert.Equal("orchestration:Sleeper:timer", after.OperationName);
        Assert.Equal("2026-02-02T12:00:00.0000000Z", after.GetTagItem("durabletask.fire_at"));
        var turn = after.Parent!;
        Assert.Equal(default, turn.ParentSpanId);
        Assert.Equal(before.SpanId, Assert.Single(turn.Links).Context.SpanId);
        Assert.Contains(
            _spans.Of(_id),
            span => span.OperationName == "activity:Step" && span.ParentSpanId == turn.SpanId
        );
    }

    [Fact]
    public async Task A_trace_survives_a_restart_of_the_process()
    {
        Activity call;
        var begun = new TaskCompletionSource();
        var stuck = new TaskCompletionSource<string>();
        void Stuck(DurableTaskRegistry tasks) =>
            tasks
                .AddOrchestratorFunc("Call", context => context.CallActivityAsync<string>("Work"))
                .AddActivityFunc(
                    "Work",
                    (TaskActivityContext _) =>
                    {
                        begun.TrySetResult();
                        return stuck.Task;
                    }
                );
        await using (var before = await EngineHost.StartAsync(recover: false, Stuck, _folder))
        {
            call = await CallAsync(async () =>
            {
                await before.Client.ScheduleNewOrchestrationInstanceAsync("Call", new StartOrchestrationOptions(_id));
                await begun.Task;
            });
            await before.CrashAsync();
        }

        var known = _spans.In(call).Count;
        await using var after = await EngineHost.StartAsync(recover: false, Stuck, _folder);
        stuck.SetResult("done");
        await after.Time.RunUntilIdleAsync();

        // The activity once more, and the turn that its end causes.
        var turn = _spans.In(call).First(span => span.OperationName == "orchestration:Call");
        Assert.Contains(
            _spans.In(call).Skip(known),
            span => span.OperationName == "activity:Work" && span.ParentSpanId == turn.SpanId
        );
        Assert.Equal("Completed", _spans.In(call)[^1].GetTagItem("durabletask.task.status"));
    }

    [Fact]
    public async Task A_start_and_an_event_that_wait_in_the_store_keep_their_traces()
    {
        Activity start;
        Activity call;
        await using (var before = await EngineHost.StartAsync(recover: false, Tasks, _folder))
        {
            await before.Engine.StopAsync(CancellationToken.None);
            start = await CallAsync(() =>
                before.Client.ScheduleNewOrchestrationInstanceAsync("Waiter", new StartOrchestrationOptions(_id))
            );
            call = await CallAsync(() => before.Client.RaiseEventAsync(_id, "go"));
        }

        await using var after = await EngineHost.StartAsync(recover: false, Tasks, _folder);
        await after.Time.RunUntilIdleAsync();

        var turn = _spans.In(start).First(span => span.OperationName == "orchestration:Waiter");
        Assert.Equal(_spans.In(start)[0].SpanId, turn.ParentSpanId);
        Assert.True(
            turn.Links.Any(link => link.Context.TraceId == call.TraceId)
                || _spans.In(call).Any(span => span.OperationName == "orchestration:Waiter")
        );
    }

    [Fact]
    public async Task A_failure_tells_its_type_and_nothing_of_its_message()
    {
        await using var host = await EngineHost.StartAsync(recover: false, Tasks);
        var call = await CallAsync(() => host.RunAsync("Failing", id: _id));

        var failed = _spans.In(call).Where(span => span.Status == ActivityStatusCode.Error).ToList();
        Assert.Equal(["activity:Refuse", "orchestration:Failing"], failed.Select(span => span.OperationName));
        Assert.Equal(typeof(ArgumentException).FullName, failed[0].StatusDescription);
        Assert.DoesNotContain(
            failed.SelectMany(span => span.TagObjects),
            tag => $"{tag.Value}".Contains("Jansen", StringComparison.Ordinal)
        );
    }

    private static async Task<Activity> CallAsync(Func<Task> act)
    {
        using var call = RecordedSpans.BeginCall();
        await act();
        return call;
    }

    private static void Tasks(DurableTaskRegistry tasks) =>
        tasks
            .AddOrchestratorFunc(
                "Parent",
                async context =>
                {
                    await context.CallActivityAsync("Step");
                    await context.CallSubOrchestratorAsync("Child");
                }
            )
            .AddOrchestratorFunc("Child", _ => Task.CompletedTask)
            .AddOrchestratorFunc(
                "Waiter",
                async context =>
                {
                    await context.WaitForExternalEvent<object?>("go");
                    await context.CallActivityAsync("Step");
                }
            )
            .AddOrchestratorFunc(
                "Sleeper",
                async context =>
                {
                    await context.CreateTimer(TimeSpan.FromDays(28), CancellationToken.None);
                    await context.CallActivityAsync("Step");
                }
            )
            .AddOrchestratorFunc("Failing", context => context.CallActivityAsync("Refuse"))
            .AddActivityFunc("Step", (TaskActivityContext _) => { })
            .AddActivityFunc(
                "Refuse",
                (TaskActivityContext _) => throw new ArgumentException("Mevrouw Jansen is niet bereikbaar.")
            );
}
