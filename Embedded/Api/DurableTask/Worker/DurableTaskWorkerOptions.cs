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

    /// <summary>Versions of orchestrations.</summary>
    public class VersioningOptions
    {
        /// <summary>The version of sub-orchestrations that are called without one.</summary>
        public string DefaultVersion { get; set; } = string.Empty;
    }
}
