using Microsoft.DurableTask;
using Microsoft.Extensions.Logging;

namespace Recruitment.Tests.OfficialEngine;

/// <summary>
/// A function as the shim runs it. The shim reads the input as the type that an orchestrator declares; a function may ask
/// its context for another, as it can with the official worker.
/// </summary>
internal sealed class FunctionOrchestrator(ITaskOrchestrator function, DataConverter converter, ILoggerFactory loggers)
    : ITaskOrchestrator
{
    public Type InputType => function.InputType;

    public Type OutputType => function.OutputType;

    public Task<object?> RunAsync(TaskOrchestrationContext context, object? input) =>
        function.RunAsync(new Context(context, converter, loggers), input);

    private sealed class Context(TaskOrchestrationContext inner, DataConverter converter, ILoggerFactory loggers)
        : TaskOrchestrationContext
    {
        public override TaskName Name => inner.Name;

        public override string InstanceId => inner.InstanceId;

        public override ParentOrchestrationInstance? Parent => inner.Parent;

        public override DateTime CurrentUtcDateTime => inner.CurrentUtcDateTime;

        public override bool IsReplaying => inner.IsReplaying;

        public override string Version => inner.Version;

        public override IReadOnlyDictionary<string, object?> Properties => inner.Properties;

        protected override ILoggerFactory LoggerFactory => loggers;

        public override T? GetInput<T>()
            where T : default =>
            inner.GetInput<object>() switch
            {
                null => default,
                T typed => typed,
                var input => converter.Deserialize<T>(converter.Serialize(input)),
            };

        public override Task<T> CallActivityAsync<T>(
            TaskName name,
            object? input = null,
            TaskOptions? options = null
        ) => inner.CallActivityAsync<T>(name, input, options);

        public override Task<T> CallSubOrchestratorAsync<T>(
            TaskName orchestratorName,
            object? input = null,
            TaskOptions? options = null
        ) => inner.CallSubOrchestratorAsync<T>(orchestratorName, input, options);

        public override Task CreateTimer(DateTime fireAt, CancellationToken cancellationToken) =>
            inner.CreateTimer(fireAt, cancellationToken);

        public override Task<T> WaitForExternalEvent<T>(
            string eventName,
            CancellationToken cancellationToken = default
        ) => inner.WaitForExternalEvent<T>(eventName, cancellationToken);

        public override void SendEvent(string instanceId, string eventName, object payload) =>
            inner.SendEvent(instanceId, eventName, payload);

        public override void SetCustomStatus(object? customStatus) => inner.SetCustomStatus(customStatus);

        public override void ContinueAsNew(object? newInput = null, bool preserveUnprocessedEvents = true) =>
            inner.ContinueAsNew(newInput, preserveUnprocessedEvents);

        public override Guid NewGuid() => inner.NewGuid();
    }
}
