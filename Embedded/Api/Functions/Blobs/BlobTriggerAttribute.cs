using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace Microsoft.Azure.Functions.Worker;

/// <summary>Runs the function for each new or changed blob that matches a path.</summary>
public sealed class BlobTriggerAttribute : TriggerBindingAttribute
{
    public BlobTriggerAttribute(string blobPath)
    {
        BlobPath = blobPath;
    }

    /// <summary>Container and name pattern, such as <c>cvs/{procedureId}/{name}</c>.</summary>
    public string BlobPath { get; }

    /// <summary>The setting that holds the storage connection.</summary>
    public string? Connection { get; set; }

    public BlobTriggerSource Source { get; set; } = BlobTriggerSource.LogsAndContainerScan;
}
