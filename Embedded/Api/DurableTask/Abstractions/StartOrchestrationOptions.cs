using System.Collections.Immutable;

namespace Microsoft.DurableTask;

/// <summary>How a new orchestration is started.</summary>
public record StartOrchestrationOptions
{
    public StartOrchestrationOptions(string? InstanceId = null, DateTimeOffset? StartAt = null)
    {
        this.InstanceId = InstanceId;
        this.StartAt = StartAt;
    }

    public StartOrchestrationOptions(StartOrchestrationOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        InstanceId = options.InstanceId;
        StartAt = options.StartAt;
        Tags = options.Tags;
        Version = options.Version;
        DedupeStatuses = options.DedupeStatuses;
    }

    public string? InstanceId { get; init; }

    /// <summary>When to start; null for at once.</summary>
    public DateTimeOffset? StartAt { get; init; }

    public IReadOnlyDictionary<string, string> Tags { get; init; } =
        ImmutableDictionary<string, string>.Empty;

    public TaskVersion? Version { get; init; }

    /// <summary>
    /// Names of the statuses in which an existing instance of the same id makes the start fail; an instance in another
    /// status is replaced. Null: an instance that has not ended makes the start fail.
    /// </summary>
    public IReadOnlyList<string>? DedupeStatuses { get; init; }
}
