namespace Microsoft.DurableTask;

/// <summary>How an orchestration starts over.</summary>
public class ContinueAsNewOptions
{
    public object? NewInput { get; set; }

    /// <summary>Whether events that arrived but were not waited for go along.</summary>
    public bool PreserveUnprocessedEvents { get; set; } = true;

    /// <summary>The version to go on in; null keeps the version.</summary>
    public string? NewVersion { get; set; }
}
