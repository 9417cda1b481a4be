namespace Microsoft.DurableTask.Client;

/// <summary>Purging by creation time and status.</summary>
public static class DurableTaskClientExtensions
{
    public static Task<PurgeResult> PurgeInstancesAsync(
        this DurableTaskClient client,
        DateTimeOffset? createdFrom,
        DateTimeOffset? createdTo,
        IEnumerable<OrchestrationRuntimeStatus>? statuses,
        PurgeInstanceOptions? options,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(client);
        var filter = new PurgeInstancesFilter(createdFrom, createdTo, statuses);
        return client.PurgeAllInstancesAsync(filter, options, cancellation);
    }

    public static Task<PurgeResult> PurgeInstancesAsync(
        this DurableTaskClient client,
        DateTimeOffset? createdFrom,
        DateTimeOffset? createdTo,
        IEnumerable<OrchestrationRuntimeStatus>? statuses,
        CancellationToken cancellation = default
    ) => client.PurgeInstancesAsync(createdFrom, createdTo, statuses, null, cancellation);

    public static Task<PurgeResult> PurgeInstancesAsync(
        this DurableTaskClient client,
        DateTimeOffset? createdFrom,
        DateTimeOffset? createdTo,
        PurgeInstanceOptions? options,
        CancellationToken cancellation = default
    ) => client.PurgeInstancesAsync(createdFrom, createdTo, null, options, cancellation);

    public static Task<PurgeResult> PurgeInstancesAsync(
        this DurableTaskClient client,
        DateTimeOffset? createdFrom,
        DateTimeOffset? createdTo,
        CancellationToken cancellation = default
    ) => client.PurgeInstancesAsync(createdFrom, createdTo, null, null, cancellation);
}
