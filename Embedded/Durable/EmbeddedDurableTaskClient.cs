using DurableTask.Core.Exceptions;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Recruitment.Embedded.Durable.History;
using Recruitment.Embedded.Durable.Storage;
using Recruitment.Embedded.Durable.Telemetry;

namespace Recruitment.Embedded.Durable;

/// <summary>The client of the embedded engine. What it sends is stored when its task completes.</summary>
internal sealed partial class EmbeddedDurableTaskClient(
    string name,
    DurableEngine engine,
    DurableTaskClientOptions options
) : DurableTaskClient(name)
{
    private readonly string _defaultVersion = options.DefaultVersion;

    private DataConverter Converter { get; } = options.DataConverter;

    public override Task<string> ScheduleNewOrchestrationInstanceAsync(
        TaskName orchestratorName,
        object? input = null,
        StartOrchestrationOptions? options = null,
        CancellationToken cancellation = default
    )
    {
        ArgumentException.ThrowIfNullOrEmpty(orchestratorName.Name, nameof(orchestratorName));
        cancellation.ThrowIfCancellationRequested();
        var instance = new NewInstance
        {
            Id = string.IsNullOrEmpty(options?.InstanceId) ? Guid.NewGuid().ToString("N") : options.InstanceId,
            Name = orchestratorName.Name,
            Version = options?.Version?.Version ?? _defaultVersion,
            Input = Converter.Serialize(input),
            Tags = options is null ? null : StoredJson.Write(options.Tags),
            StartAt = options?.StartAt?.UtcTicks,
        };
        return StartAsync(instance, Conflicting(options?.DedupeStatuses));
    }

    public override Task RaiseEventAsync(
        string instanceId,
        string eventName,
        object? eventPayload = null,
        CancellationToken cancellation = default
    )
    {
        ArgumentException.ThrowIfNullOrEmpty(eventName);
        return RaiseAsync(instanceId, new EventRaised(eventName, Converter.Serialize(eventPayload)), cancellation);
    }

    public override Task TerminateInstanceAsync(
        string instanceId,
        TerminateInstanceOptions? options = null,
        CancellationToken cancellation = default
    )
    {
        var output = Converter.Serialize(options?.Output);
        return PostAsync(instanceId, new ExecutionTerminated(output, options?.Recursive ?? false), cancellation);
    }

    public override Task SuspendInstanceAsync(
        string instanceId,
        string? reason = null,
        CancellationToken cancellation = default
    ) => PostAsync(instanceId, new ExecutionSuspended(reason), cancellation);

    public override Task ResumeInstanceAsync(
        string instanceId,
        string? reason = null,
        CancellationToken cancellation = default
    ) => PostAsync(instanceId, new ExecutionResumed(reason), cancellation);

    public override async Task<string> RestartAsync(
        string instanceId,
        bool restartWithNewInstanceId = false,
        CancellationToken cancellation = default
    )
    {
        ArgumentException.ThrowIfNullOrEmpty(instanceId);
        cancellation.ThrowIfCancellationRequested();
        var again =
            engine.Store.Read(connection => MetadataRows.ForRestart(connection, instanceId))
            ?? throw new ArgumentException(
                $"An orchestration with the instanceId {instanceId} was not found.",
                nameof(instanceId)
            );
        return await StartAsync(
            restartWithNewInstanceId ? again with { Id = Guid.NewGuid().ToString("N") } : again,
            conflicting: null
        );
    }

    public override Task RewindInstanceAsync(string instanceId, string reason, CancellationToken cancellation = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(instanceId);
        cancellation.ThrowIfCancellationRequested();
        return engine.RewindAsync(instanceId, reason);
    }

    public override ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private async Task<string> StartAsync(NewInstance instance, HashSet<OrchestrationRuntimeStatus>? conflicting)
    {
        var now = engine.Time.GetUtcNow().UtcTicks;
        using var span = EngineSpans.BeginStart(instance);
        instance = EngineSpans.Here is { } trace ? instance with { Trace = trace } : instance;
        var outcome = await engine.Store.WriteAsync(writer =>
            StartCommand.Run(writer, engine.Sequences, instance, conflicting, now)
        );
        if (outcome.Started is not { } started)
        {
            throw new OrchestrationAlreadyExistsException(
                $"An orchestration with the id '{instance.Id}' exists ({outcome.Conflict})."
            );
        }

        engine.Deliver([new Delivery(started.Number, new Message(ExecutionStarted.Instance), started)]);
        engine.Waiters.Notify(instance.Id);
        return instance.Id;
    }

    private async Task RaiseAsync(string instanceId, EventRaised raised, CancellationToken cancellation)
    {
        using var span = EngineSpans.BeginEvent(raised.Name, instanceId);
        await PostAsync(instanceId, raised, cancellation);
    }

    private async Task PostAsync(string instanceId, HistoryEvent one, CancellationToken cancellation)
    {
        ArgumentException.ThrowIfNullOrEmpty(instanceId);
        cancellation.ThrowIfCancellationRequested();
        var trace = EngineSpans.Here;
        var delivery = await engine.Store.WriteAsync(writer =>
            InboxRows.Insert(writer, engine.Sequences, instanceId, one, trace)
        );
        if (delivery is { } stored)
        {
            engine.Deliver([stored]);
        }
    }

    private static HashSet<OrchestrationRuntimeStatus>? Conflicting(IReadOnlyList<string>? statuses) =>
        statuses
            ?.Select(status =>
                Enum.TryParse<OrchestrationRuntimeStatus>(status, ignoreCase: true, out var parsed)
                    ? parsed
                    : throw new ArgumentException($"'{status}' is not a status of an orchestration.", nameof(statuses))
            )
            .ToHashSet();
}
