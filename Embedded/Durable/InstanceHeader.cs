using Microsoft.DurableTask.Client;

namespace Recruitment.Embedded.Durable;

/// <summary>What the engine knows of an instance without its history.</summary>
internal sealed record InstanceHeader
{
    /// <summary>The row's number; a replaced or restarted instance gets another under the same id.</summary>
    public required long Number { get; init; }

    public required string Id { get; init; }

    /// <summary>Counts up with every ContinueAsNew.</summary>
    public required long Execution { get; init; }

    public required string Name { get; init; }

    public required string Version { get; init; }

    public string? Input { get; init; }

    public IReadOnlyDictionary<string, string> Tags { get; init; } = new Dictionary<string, string>();

    public ParentLink? Parent { get; init; }

    public OrchestrationRuntimeStatus Status { get; init; }

    /// <summary>When a new instance begins, in UTC ticks; null for at once.</summary>
    public long? StartAt { get; init; }

    /// <summary>Whether the execution has yet to begin.</summary>
    public bool StartDue { get; init; }

    /// <summary>Whether the engine suspended the instance because its history cannot be replayed.</summary>
    public bool Parked { get; init; }

    /// <summary>The trace of its last turn, or of its start (W3C <c>traceparent</c>); null when nobody listened.</summary>
    public string? Trace { get; init; }

    public bool HasEnded => Status.HasEnded();
}

/// <summary>The task of another instance that an instance is the sub-orchestration of.</summary>
internal sealed record ParentLink(long Number, string Id, string Name, long Execution, int TaskId);
