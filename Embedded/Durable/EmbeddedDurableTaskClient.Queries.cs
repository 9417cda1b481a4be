using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Recruitment.Embedded.Durable.Storage;

namespace Recruitment.Embedded.Durable;

internal sealed partial class EmbeddedDurableTaskClient
{
    private const int PurgesInOneCommit = 200;

    public override Task<OrchestrationMetadata> WaitForInstanceStartAsync(
        string instanceId,
        bool getInputsAndOutputs = false,
        CancellationToken cancellation = default
    ) =>
        WaitAsync(
            instanceId,
            found => (found ?? throw Unknown(instanceId)).RuntimeStatus != OrchestrationRuntimeStatus.Pending,
            getInputsAndOutputs,
            cancellation
        );

    public override Task<OrchestrationMetadata> WaitForInstanceCompletionAsync(
        string instanceId,
        bool getInputsAndOutputs = false,
        CancellationToken cancellation = default
    ) => WaitAsync(instanceId, found => found?.RuntimeStatus.HasEnded() ?? false, getInputsAndOutputs, cancellation);

    public override Task<OrchestrationMetadata?> GetInstancesAsync(
        string instanceId,
        bool getInputsAndOutputs = false,
        CancellationToken cancellation = default
    )
    {
        ArgumentException.ThrowIfNullOrEmpty(instanceId);
        return Task.FromResult(Find(instanceId, getInputsAndOutputs));
    }

    public override AsyncPageable<OrchestrationMetadata> GetAllInstancesAsync(OrchestrationQuery? filter = null)
    {
        var query = filter ?? new OrchestrationQuery();
        return Pageable.Create<OrchestrationMetadata>(
            (token, size, _) =>
            {
                var page = query with
                {
                    PageSize = size ?? query.PageSize,
                    ContinuationToken = token ?? query.ContinuationToken,
                };
                return Task.FromResult(engine.Store.Read(connection => MetadataRows.Page(connection, page, Converter)));
            }
        );
    }

    public override Task<Page<string>> ListInstanceIdsAsync(
        IEnumerable<OrchestrationRuntimeStatus>? runtimeStatus = null,
        DateTimeOffset? completedTimeFrom = null,
        DateTimeOffset? completedTimeTo = null,
        int pageSize = OrchestrationQuery.DefaultPageSize,
        string? lastInstanceKey = null,
        CancellationToken cancellation = default
    )
    {
        var where = new InstanceFilter()
            .Statuses(runtimeStatus)
            .Completed(completedTimeFrom, completedTimeTo)
            .After(lastInstanceKey);
        return Task.FromResult(engine.Store.Read(connection => MetadataRows.Ids(connection, where, pageSize)));
    }

    public override async Task<PurgeResult> PurgeInstanceAsync(
        string instanceId,
        PurgeInstanceOptions? options = null,
        CancellationToken cancellation = default
    )
    {
        ArgumentException.ThrowIfNullOrEmpty(instanceId);
        cancellation.ThrowIfCancellationRequested();
        var recursive = options?.Recursive ?? false;
        var purged = await engine.Store.WriteAsync(writer => PurgeCommand.Run(writer, instanceId, recursive));
        return new PurgeResult(purged, true);
    }

    public override async Task<PurgeResult> PurgeAllInstancesAsync(
        PurgeInstancesFilter filter,
        PurgeInstanceOptions? options = null,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(filter);
        var where = new InstanceFilter()
            .Ended()
            .Statuses(filter.Statuses)
            .Created(filter.CreatedFrom, filter.CreatedTo);
        var ids = engine.Store.Read(connection => MetadataRows.Ids(connection, where, int.MaxValue)).Values;
        var started = engine.Time.GetTimestamp();
        var purged = 0;
        foreach (var some in ids.Chunk(PurgesInOneCommit))
        {
            cancellation.ThrowIfCancellationRequested();
            if (filter.Timeout is { } most && engine.Time.GetElapsedTime(started) > most)
            {
                return new PurgeResult(purged, false);
            }

            purged += await engine.Store.WriteAsync(writer =>
                some.Sum(id => PurgeCommand.Run(writer, id, options?.Recursive ?? false))
            );
        }

        return new PurgeResult(purged, true);
    }

    private OrchestrationMetadata? Find(string instanceId, bool withData) =>
        engine.Store.Read(connection => MetadataRows.Find(connection, instanceId, withData ? Converter : null));

    private async Task<OrchestrationMetadata> WaitAsync(
        string instanceId,
        Func<OrchestrationMetadata?, bool> reached,
        bool withData,
        CancellationToken cancellation
    )
    {
        ArgumentException.ThrowIfNullOrEmpty(instanceId);
        while (true)
        {
            cancellation.ThrowIfCancellationRequested();
            using var watch = engine.Waiters.Begin(instanceId);
            var found = Find(instanceId, withData);
            if (reached(found))
            {
                return found!; // nobody has reached anything that is not there
            }

            // A cancelled wait ends at the top, with the very exception of the official client.
            await watch.Change.WaitAsync(cancellation).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static InvalidOperationException Unknown(string instanceId) => new($"There is no instance '{instanceId}'.");
}
