using Microsoft.DurableTask.Client;
using Recruitment.Candidates;
using Recruitment.Records;

namespace Recruitment.Retention;

/// <summary>Purges durable instances with their history. They hold ids only, but say that somebody took part.</summary>
public static class HistoryErasure
{
    /// <summary>There may be an instance for every candidate; a store may pass over all of them for every page.</summary>
    private const int InstancesOnPage = 1000;

    /// <summary>
    /// Purges a candidate's orchestration, and those of each return, after ending what still runs; tells how many there
    /// were.
    /// </summary>
    public static async Task<int> PurgeAsync(
        this DurableTaskClient client,
        ProcedureId procedure,
        CandidateId candidate,
        CancellationToken cancellationToken
    )
    {
        var call = new CandidateCall(procedure, candidate);
        while (await client.EndAndPurgeAsync(call.InstanceId, cancellationToken))
        {
            call = call with { Returns = call.Returns + 1 };
        }

        return call.Returns;
    }

    /// <summary>
    /// Purges the stages, ballots and candidates of a procedure, except <paramref name="kept"/>; tells how many there
    /// were. The procedure's own instance stays until its last stage has ended.
    /// </summary>
    public static async Task<int> PurgePartsAsync(
        this DurableTaskClient client,
        ProcedureId procedure,
        string kept,
        CancellationToken cancellationToken
    )
    {
        var parts = new List<string>();
        var query = new OrchestrationQuery(InstanceIdPrefix: $"{procedure}-", PageSize: InstancesOnPage);
        await foreach (var instance in client.GetAllInstancesAsync(query).WithCancellation(cancellationToken))
        {
            if (instance.InstanceId != kept)
            {
                parts.Add(instance.InstanceId);
            }
        }

        var purged = 0;
        foreach (var part in parts)
        {
            purged += await client.EndAndPurgeAsync(part, cancellationToken) ? 1 : 0;
        }

        return purged;
    }

    private static async Task<bool> EndAndPurgeAsync(
        this DurableTaskClient client,
        string instanceId,
        CancellationToken cancellationToken
    )
    {
        var instance = await client.GetInstanceAsync(instanceId, cancellationToken);
        if (instance is null)
        {
            return false;
        }

        if (!instance.IsCompleted)
        {
            await client.TerminateInstanceAsync(instanceId, cancellationToken);
            await client.WaitForInstanceCompletionAsync(instanceId, cancellationToken);
        }

        var purged = await client.PurgeInstanceAsync(instanceId, cancellationToken);
        return purged.PurgedInstanceCount > 0;
    }
}
