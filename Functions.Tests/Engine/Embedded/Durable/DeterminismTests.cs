using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Recruitment.Tests.Embedded.Durable;

public sealed class DeterminismTests
{
    [Theory, WarmAndRecovered]
    public async Task Identifiers_and_time_are_the_same_on_every_replay(bool recover)
    {
        var seen = new HashSet<(Guid, Guid, DateTime)>();
        await using var host = await EngineHost.StartAsync(
            recover,
            tasks =>
                tasks.AddOrchestratorFunc(
                    "Look",
                    async context =>
                    {
                        var first = (context.NewGuid(), context.NewGuid(), context.CurrentUtcDateTime);
                        seen.Add(first);
                        await context.CreateTimer(TimeSpan.FromHours(1), CancellationToken.None);
                        await context.CreateTimer(TimeSpan.FromHours(1), CancellationToken.None);
                        return first.Item1 != first.Item2 && first.Item3.Kind == DateTimeKind.Utc;
                    }
                )
        );

        var id = await host.RunAsync("Look");
        await host.Time.AdvanceAsync(TimeSpan.FromHours(3));

        Assert.True(await host.OutputAsync<bool>(id));
        Assert.Single(seen);
    }

    [Theory]
    [InlineData(false, "False False False")]
    [InlineData(true, "True True False")]
    public async Task Replaying_is_told_from_running(bool recover, string expected)
    {
        await using var host = await EngineHost.StartAsync(
            recover,
            tasks =>
                tasks.AddOrchestratorFunc(
                    "Tell",
                    async context =>
                    {
                        var told = new List<bool> { context.IsReplaying };
                        await context.WaitForExternalEvent<object?>("e");
                        told.Add(context.IsReplaying);
                        await context.WaitForExternalEvent<object?>("e");
                        told.Add(context.IsReplaying);
                        return string.Join(' ', told);
                    }
                )
        );
        var id = await host.RunAsync("Tell");

        await host.RaiseAsync(id, "e");
        await host.RaiseAsync(id, "e");

        Assert.Equal(expected, await host.OutputAsync<string>(id));
    }

    [Theory, WarmAndRecovered]
    public async Task Replay_safe_logger_writes_every_line_once(bool recover)
    {
        var lines = new Lines();
        await using var host = await EngineHost.StartAsync(
            recover,
            tasks =>
                tasks.AddOrchestratorFunc(
                    "Log",
                    async context =>
                    {
                        var logger = context.CreateReplaySafeLogger("Test");
                        logger.LogInformation("begin");
                        await context.WaitForExternalEvent<object?>("e");
                        logger.LogInformation("middle");
                        await context.WaitForExternalEvent<object?>("e");
                        logger.LogInformation("end");
                    }
                ),
            configure: services => services.AddSingleton<ILoggerProvider>(lines)
        );
        var id = await host.RunAsync("Log");

        await host.RaiseAsync(id, "e");
        await host.RaiseAsync(id, "e");

        Assert.Equal(["begin", "middle", "end"], lines.Written);
    }

    [Theory, WarmAndRecovered]
    public async Task Awaiting_something_that_is_not_durable_fails_the_orchestration(bool recover)
    {
        await using var host = await EngineHost.StartAsync(
            recover,
            tasks => tasks.AddOrchestratorFunc("Delay", _ => new TaskCompletionSource().Task)
        );

        var metadata = await host.ReadAsync(await host.RunAsync("Delay"));

        Assert.Equal(OrchestrationRuntimeStatus.Failed, metadata.RuntimeStatus);
        Assert.Contains("not durable", metadata.FailureDetails?.ErrorMessage);
    }

    [Theory, WarmAndRecovered]
    public async Task Tasks_of_the_framework_keep_to_the_orchestrators_thread(bool recover)
    {
        await using var host = await EngineHost.StartAsync(
            recover,
            tasks =>
                tasks
                    .AddOrchestratorFunc(
                        "Mix",
                        async context =>
                        {
                            await Task.Yield();
                            var one = context.CallActivityAsync<int>("One");
                            var two = Nested(context);
                            await Task.WhenAny(one, two);
                            var sum = await one + await two;
                            return sum + await context.CallActivityAsync<int>("One");
                        }
                    )
                    .AddActivityFunc("One", _ => 1)
        );

        var id = await host.RunAsync("Mix");

        Assert.Equal(4, await host.OutputAsync<int>(id));
    }

    private static async Task<int> Nested(TaskOrchestrationContext context)
    {
        var both = await Task.WhenAll(context.CallActivityAsync<int>("One"), context.CallActivityAsync<int>("One"));
        return both.Sum();
    }

    private sealed class Lines : ILoggerProvider, ILogger
    {
        private readonly List<string> _written = [];

        public IReadOnlyList<string> Written => _written;

        public ILogger CreateLogger(string categoryName) =>
            categoryName == "Test" ? this : Microsoft.Extensions.Logging.Abstractions.NullLogger.Instance;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter
        ) => _written.Add(formatter(state, exception));

        public void Dispose() { }
    }
}
