namespace Microsoft.Azure.Functions.Worker;

/// <summary>Base of the attributes that run a failed invocation again.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = false)]
public abstract class RetryAttribute : Attribute
{
    public RetryAttribute() { }

    /// <summary>How often to run again after the first attempt; -1 without end.</summary>
    public int MaxRetryCount { get; set; }
}
