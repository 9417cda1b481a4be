using Microsoft.DurableTask;
using Microsoft.DurableTask.Abstractions;
using Microsoft.DurableTask.Worker;

namespace Recruitment.Embedded.Durable.Execution;

/// <summary>Whether this worker takes an orchestration, by their versions.</summary>
internal static class VersionMatch
{
    /// <summary>Why it does not; null when it does.</summary>
    public static TaskFailureDetails? Fault(DurableTaskWorkerOptions.VersioningOptions? worker, string version)
    {
        if (worker is null)
        {
            return null;
        }

        var order = TaskOrchestrationVersioningUtils.CompareVersions(version, worker.Version);
        return worker.MatchStrategy switch
        {
            DurableTaskWorkerOptions.VersionMatchStrategy.None => null,
            DurableTaskWorkerOptions.VersionMatchStrategy.Strict => order == 0
                ? null
                : Mismatch($"'{version}' is not the worker's version '{worker.Version}'"),
            DurableTaskWorkerOptions.VersionMatchStrategy.CurrentOrOlder => order <= 0
                ? null
                : Mismatch($"'{version}' is newer than the worker's version '{worker.Version}'"),
            var unknown => new TaskFailureDetails(
                "VersionError",
                $"There is no version match strategy {unknown}.",
                null,
                null,
                null
            ),
        };
    }

    private static TaskFailureDetails Mismatch(string what) =>
        new("VersionMismatch", $"The orchestration's version {what}.", null, null, null);
}
