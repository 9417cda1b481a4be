using DurableTask.Core;
using DurableTask.Core.History;
using DurableTask.Core.Query;

namespace Recruitment.Tests.OfficialEngine.Hub;

/// <summary>The hub as clients of the official engine meet it.</summary>
internal sealed class HubClient(MemoryTaskHub hub)
    : IOrchestrationServiceClient,
        IOrchestrationServiceQueryClient,
        IOrchestrationServicePurgeClient
{
    public Task CreateTaskOrchestrationAsync(TaskMessage creationMessage) =>
        CreateTaskOrchestrationAsync(creationMessage, []);

    public Task CreateTaskOrchestrationAsync(TaskMessage creationMessage, OrchestrationStatus[]? dedupeStatuses)
    {
        hub.Start(creationMessage, dedupeStatuses ?? []);
        return Task.CompletedTask;
    }

    public Task SendTaskOrchestrationMessageAsync(TaskMessage message) =>
        SendTaskOrchestrationMessageBatchAsync(message);

    public Task SendTaskOrchestrationMessageBatchAsync(params TaskMessage[] messages)
    {
        hub.Post(messages);
        return Task.CompletedTask;
    }

    public async Task<OrchestrationState> WaitForOrchestrationAsync(
        string instanceId,
        string executionId,
        TimeSpan timeout,
        CancellationToken cancellationToken
    )
    {
        await hub.WhenEnded(instanceId).WaitAsync(cancellationToken);
        return await GetOrchestrationStateAsync(instanceId, executionId);
    }

    public Task ForceTerminateTaskOrchestrationAsync(string instanceId, string reason) =>
        SendTaskOrchestrationMessageAsync(
            new TaskMessage
            {
                OrchestrationInstance = new OrchestrationInstance { InstanceId = instanceId },
                Event = new ExecutionTerminatedEvent(-1, reason),
            }
        );

    public async Task<IList<OrchestrationState>> GetOrchestrationStateAsync(string instanceId, bool allExecutions) =>
        await GetOrchestrationStateAsync(instanceId, "") is { } state ? [state] : [];

    public Task<OrchestrationState> GetOrchestrationStateAsync(string instanceId, string executionId) =>
        // The interface says null for an unknown instance, and was written before null could be said.
        Task.FromResult(hub.Read(instances => instances.GetValueOrDefault(instanceId)?.ReadState())!);

    public Task<string> GetOrchestrationHistoryAsync(string instanceId, string executionId) =>
        Task.FromResult(
            hub.Read(instances => $"[{string.Join(',', instances.GetValueOrDefault(instanceId)?.History ?? [])}]")
        );

    public Task PurgeOrchestrationHistoryAsync(
        DateTime thresholdDateTimeUtc,
        OrchestrationStateTimeRangeFilterType timeRangeFilterType
    ) => throw new NotSupportedException("Instances are purged by id or by filter.");

    public Task<PurgeResult> PurgeInstanceStateAsync(string instanceId) =>
        Task.FromResult(new PurgeResult(hub.Purge(instance => instance.Id == instanceId)));

    public Task<PurgeResult> PurgeInstanceStateAsync(PurgeInstanceFilter purgeInstanceFilter) =>
        Task.FromResult(
            new PurgeResult(
                hub.Purge(instance =>
                    instance.ReadState().CreatedTime is var created
                    && created >= purgeInstanceFilter.CreatedTimeFrom
                    && created <= (purgeInstanceFilter.CreatedTimeTo ?? DateTime.MaxValue)
                    && Matches(purgeInstanceFilter.RuntimeStatus, instance.Status)
                )
            )
        );

    /// <summary>A page in order of id; the token is the last id of the page before.</summary>
    public Task<OrchestrationQueryResult> GetOrchestrationWithQueryAsync(
        OrchestrationQuery query,
        CancellationToken cancellationToken
    )
    {
        var page = hub.Read(instances =>
            instances
                .Values.Where(instance => Matches(query, instance))
                .OrderBy(instance => instance.Id, StringComparer.Ordinal)
                .Take(query.PageSize)
                .Select(instance => instance.ReadState())
                .ToList()
        );
        if (!query.FetchInputsAndOutputs)
        {
            page.ForEach(state => state.Input = state.Output = null);
        }

        var last = page.Count < query.PageSize ? null : page[^1].OrchestrationInstance.InstanceId;
        return Task.FromResult(new OrchestrationQueryResult(page, last));
    }

    private static bool Matches(OrchestrationQuery query, HubInstance instance) =>
        instance.Id.StartsWith(query.InstanceIdPrefix ?? "", StringComparison.Ordinal)
        && string.CompareOrdinal(instance.Id, query.ContinuationToken ?? "") > 0
        && Matches(query.RuntimeStatus, instance.Status)
        && instance.ReadState().CreatedTime is var created
        && created >= (query.CreatedTimeFrom ?? DateTime.MinValue)
        && created <= (query.CreatedTimeTo ?? DateTime.MaxValue);

    private static bool Matches(IEnumerable<OrchestrationStatus>? wanted, OrchestrationStatus status) =>
        wanted?.ToList() is not { Count: > 0 } some || some.Contains(status);
}
