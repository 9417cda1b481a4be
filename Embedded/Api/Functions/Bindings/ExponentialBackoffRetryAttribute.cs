namespace Microsoft.Azure.Functions.Worker;

/// <summary>Runs a failed invocation again after a delay that doubles between two bounds.</summary>
public sealed class ExponentialBackoffRetryAttribute : RetryAttribute
{
    public ExponentialBackoffRetryAttribute(
        int maxRetryCount,
        string minimumInterval,
        string maximumInterval
    )
    {
        MaxRetryCount = maxRetryCount;
        MinimumInterval = minimumInterval;
        MaximumInterval = maximumInterval;
    }

    /// <summary>The first delay as <c>hh:mm:ss</c>.</summary>
    public string MinimumInterval { get; }

    /// <summary>The longest delay as <c>hh:mm:ss</c>.</summary>
    public string MaximumInterval { get; }
}
