using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace Microsoft.DurableTask.Client;

/// <summary>An orchestration as a client sees it. Times are UTC.</summary>
public sealed class OrchestrationMetadata
{
    public OrchestrationMetadata(string name, string instanceId)
    {
        Name = name;
        InstanceId = instanceId;
    }

    public string Name { get; }

    public string InstanceId { get; }

    /// <summary>Null when inputs and outputs were not fetched.</summary>
    public DataConverter? DataConverter { get; init; }

    public OrchestrationRuntimeStatus RuntimeStatus { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset LastUpdatedAt { get; init; }

    public string? SerializedInput { get; init; }

    public string? SerializedOutput { get; init; }

    public string? SerializedCustomStatus { get; init; }

    public IReadOnlyDictionary<string, string> Tags { get; init; } =
        ImmutableDictionary<string, string>.Empty;

    public TaskFailureDetails? FailureDetails { get; init; }

    public bool IsRunning => RuntimeStatus == OrchestrationRuntimeStatus.Running;

    public bool IsCompleted =>
        RuntimeStatus
            is OrchestrationRuntimeStatus.Completed
                or OrchestrationRuntimeStatus.Failed
                or OrchestrationRuntimeStatus.Terminated;

    /// <exception cref="InvalidOperationException">Inputs and outputs were not fetched.</exception>
    public T? ReadInputAs<T>() => Converter().Deserialize<T>(SerializedInput);

    /// <inheritdoc cref="ReadInputAs{T}"/>
    public T? ReadOutputAs<T>() => Converter().Deserialize<T>(SerializedOutput);

    /// <inheritdoc cref="ReadInputAs{T}"/>
    public T? ReadCustomStatusAs<T>() => Converter().Deserialize<T>(SerializedCustomStatus);

    public override string ToString() =>
        $"[Name: '{Name}', ID: '{InstanceId}', RuntimeStatus: {RuntimeStatus}, CreatedAt: {CreatedAt:s}, "
        + $"LastUpdatedAt: {LastUpdatedAt:s}]";

    private DataConverter Converter([CallerMemberName] string reader = "") =>
        DataConverter
        ?? throw new InvalidOperationException(
            $"{reader} needs metadata fetched with inputs and outputs."
        );
}
