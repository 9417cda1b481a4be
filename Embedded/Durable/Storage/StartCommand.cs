using Microsoft.Data.Sqlite;
using Microsoft.DurableTask.Client;

namespace Recruitment.Embedded.Durable.Storage;

/// <summary>Creates an instance, unless one of its id stands in the way.</summary>
internal static class StartCommand
{
    private static readonly HashSet<OrchestrationRuntimeStatus> Open =
    [
        OrchestrationRuntimeStatus.Running,
        OrchestrationRuntimeStatus.Pending,
        OrchestrationRuntimeStatus.Suspended,
    ];

    /// <param name="conflicting">Statuses of an existing instance that make the start fail; null for the open ones.</param>
    public static StartOutcome Run(
        SqliteConnection writer,
        StoreSequences sequences,
        NewInstance instance,
        IReadOnlySet<OrchestrationRuntimeStatus>? conflicting,
        long now
    )
    {
        if (InstanceRows.Find(writer, instance.Id) is { } existing)
        {
            if ((conflicting ?? Open).Contains(existing.Status))
            {
                return new StartOutcome(existing.Status, null);
            }

            // Should the replaced instance be in memory, its next turn finds no row to change and writes nothing.
            InstanceRows.Delete(writer, existing.Number);
            if (!existing.Status.HasEnded())
            {
                InstanceRows.DeleteTimers(writer, existing.Number);
            }
        }

        return new StartOutcome(null, InstanceRows.Insert(writer, sequences, instance, now));
    }
}

/// <param name="Conflict">The status of the instance that stands in the way; null when none does.</param>
/// <param name="Started">The new instance.</param>
internal sealed record StartOutcome(OrchestrationRuntimeStatus? Conflict, InstanceHeader? Started);
