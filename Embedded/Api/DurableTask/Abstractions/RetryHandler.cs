namespace Microsoft.DurableTask;

/// <summary>Decides whether a failed task is tried again. It is orchestrator code: deterministic.</summary>
public delegate bool RetryHandler(RetryContext retryContext);
