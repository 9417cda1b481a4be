using DurableTask.Core;
using DurableTask.Core.Exceptions;
using DurableTask.Core.History;
using DurableTask.Core.Query;

namespace Recruitment.Tests.Wire.Durable;

/// <summary>What clients ask of the hub.</summary>
internal sealed partial class MemoryTaskHub
    : IOrchestrationServiceClient,
        IOrchestrationServiceQueryClient,
        IOrchestrationServicePurgeClient
{
    public Task CreateTaskOrchestrationAsync(TaskMessage creationMessage) =>
        CreateTaskOrchestrationAsync(creationMessage, []);

    /// <summary>As the host does unless it is set otherwise: an instance that is over may be replaced, one that runs may not.</summary>
    public Task CreateTaskOrchestrationAsync(
        TaskMessage creationMessage,
        OrchestrationStatus[]? dedupeStatuses
    )
    {
        lock (_lock)
        {
            var id = creationMessage.OrchestrationInstance.InstanceId;
            if (
                _instances.TryGetValue(id, out var there)
                && (
                    there.IsRunning
                    || dedupeStatuses?.Contains(there.State!.OrchestrationStatus) == true
                )
            )
            {
                throw new OrchestrationAlreadyExistsException($"There is an instance {id}.");
            }

            Deliver(creationMessage);
        }

        return Task.CompletedTask;
    }

    public Task SendTaskOrchestrationMessageAsync(TaskMessage message) =>
        SendTaskOrchestrationMessageBatchAsync(message);

    public Task SendTaskOrchestrationMessageBatchAsync(params TaskMessage[] messages)
    {
        lock (_lock)
        {
            foreach (var message in messages)
            {
                Deliver(message);
            }
        }

        return Task.CompletedTask;
    }

    public Task ForceTerminateTaskOrchestrationAsync(string instanceId, string reason) =>
        SendTaskOrchestrationMessageAsync(
            new TaskMessage
            {
                Event = new ExecutionTerminatedEvent(-1, reason),
                OrchestrationInstance = new OrchestrationInstance { InstanceId = instanceId },
            }
        );

    public async Task<OrchestrationState> WaitForOrchestrationAsync(
        string instanceId,
        string executionId,
        TimeSpan timeout,
        CancellationToken cancellationToken
    )
    {
        Task<OrchestrationState> completed;
        lock (_lock)
        {
            completed = _instances[instanceId].WhenCompletedAsync();
        }

        return await completed.WaitAsync(cancellationToken);
    }

    public Task<OrchestrationState> GetOrchestrationStateAsync(
        string instanceId,
        string executionId
    )
    {
        lock (_lock)
        {
            // The interface knows no null; the callers expect it.
            return Task.FromResult(_instances.GetValueOrDefault(instanceId)?.State!);
        }
    }

    public async Task<IList<OrchestrationState>> GetOrchestrationStateAsync(
        string instanceId,
        bool allExecutions
    ) => await GetOrchestrationStateAsync(instanceId, "") is { } state ? [state] : [];

    /// <summary>One page of everything that fits.</summary>
    public Task<OrchestrationQueryResult> GetOrchestrationWithQueryAsync(
        OrchestrationQuery query,
        CancellationToken cancellationToken
    )
    {
        lock (_lock)
        {
            var found = States(query.RuntimeStatus, query.CreatedTimeFrom, query.CreatedTimeTo)
                .Where(state =>
                    state.OrchestrationInstance.InstanceId.StartsWith(
                        query.InstanceIdPrefix ?? "",
                        StringComparison.Ordinal
                    )
                );
            return Task.FromResult(new OrchestrationQueryResult([.. found], null));
        }
    }

    public Task<PurgeResult> PurgeInstanceStateAsync(string instanceId)
    {
        lock (_lock)
        {
            return Task.FromResult(new PurgeResult(Purge(instanceId)));
        }
    }

    public Task<PurgeResult> PurgeInstanceStateAsync(PurgeInstanceFilter purgeInstanceFilter)
    {
        lock (_lock)
        {
            var ids = States(
                    purgeInstanceFilter.RuntimeStatus,
                    purgeInstanceFilter.CreatedTimeFrom,
                    purgeInstanceFilter.CreatedTimeTo
                )
                .Select(state => state.OrchestrationInstance.InstanceId)
                .ToList();
            return Task.FromResult(new PurgeResult(ids.Sum(Purge)));
        }
    }

    public Task<string> GetOrchestrationHistoryAsync(string instanceId, string executionId) =>
        throw new NotSupportedException();

    public Task PurgeOrchestrationHistoryAsync(
        DateTime thresholdDateTimeUtc,
        OrchestrationStateTimeRangeFilterType timeRangeFilterType
    ) => throw new NotSupportedException();

    private IEnumerable<OrchestrationState> States(
        IEnumerable<OrchestrationStatus>? statuses,
        DateTime? earliest,
        DateTime? latest
    ) =>
        from instance in _instances.Values
        let state = instance.State
        where
            state is not null
            // No status asked for is any.
            && (statuses?.Any() != true || statuses.Contains(state.OrchestrationStatus))
            && state.CreatedTime >= (earliest ?? DateTime.MinValue)
            && state.CreatedTime <= (latest ?? DateTime.MaxValue)
        select state;

    /// <summary>As on Azure Storage, only what is over can be purged.</summary>
    private int Purge(string id) => !IsRunning(id) && _instances.Remove(id) ? 1 : 0;
}
