using System.Diagnostics.CodeAnalysis;
using Microsoft.DurableTask.Converters;

namespace Microsoft.DurableTask.Worker;

/// <summary>Settings of the worker.</summary>
public class DurableTaskWorkerOptions
{
    [AllowNull]
    public DataConverter DataConverter
    {
        get;
        set => field = value ?? JsonDataConverter.Default;
    } = JsonDataConverter.Default;

    public ConcurrencyOptions Concurrency { get; } = new();

    public VersioningOptions? Versioning { get; set; }

    /// <summary>How much runs at once.</summary>
    public class ConcurrencyOptions
    {
        public int MaximumConcurrentActivityWorkItems { get; set; } =
            100 * Environment.ProcessorCount;
    }

    /// <summary>Which orchestrations the worker runs, by their version.</summary>
    public class VersioningOptions
    {
        /// <summary>The worker's own version.</summary>
        public string Version { get; set; } = string.Empty;

        /// <summary>The version of sub-orchestrations that are called without one.</summary>
        public string DefaultVersion { get; set; } = string.Empty;

        /// <summary>How an orchestration's version has to relate to the worker's.</summary>
        public VersionMatchStrategy MatchStrategy { get; set; } = VersionMatchStrategy.None;

        /// <summary>What happens to an orchestration whose version does not match.</summary>
        public VersionFailureStrategy FailureStrategy { get; set; } = VersionFailureStrategy.Reject;
    }

    /// <summary>How an orchestration's version has to relate to the worker's.</summary>
    public enum VersionMatchStrategy
    {
        /// <summary>Not at all.</summary>
        None = 0,

        /// <summary>It is the same.</summary>
        Strict = 1,

        /// <summary>It is the same or an earlier one.</summary>
        CurrentOrOlder = 2,
    }

    /// <summary>What happens to an orchestration whose version does not match.</summary>
    public enum VersionFailureStrategy
    {
        /// <summary>It waits for a worker that takes it.</summary>
        Reject = 0,

        /// <summary>It fails.</summary>
        Fail = 1,
    }
}
