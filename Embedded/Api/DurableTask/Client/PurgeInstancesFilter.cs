namespace Microsoft.DurableTask.Client;

/// <summary>Which ended orchestrations to purge. Times are of creation, inclusive.</summary>
public record PurgeInstancesFilter(
    DateTimeOffset? CreatedFrom = null,
    DateTimeOffset? CreatedTo = null,
    IEnumerable<OrchestrationRuntimeStatus>? Statuses = null
)
{
    public TimeSpan? Timeout { get; init; }
}
