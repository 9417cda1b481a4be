namespace Microsoft.Azure.Functions.Worker;

/// <summary>How the host learns of a new blob. The embedded host records it with the blob itself, whichever is chosen.</summary>
public enum BlobTriggerSource
{
    LogsAndContainerScan = 0,
    EventGrid = 1,
}
