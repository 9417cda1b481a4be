namespace Microsoft.DurableTask;

/// <summary>What a retry handler decides on.</summary>
/// <param name="OrchestrationContext">The calling orchestration.</param>
/// <param name="LastAttemptNumber">The number of the attempt that failed, from 1.</param>
/// <param name="LastFailure">Why it failed.</param>
/// <param name="TotalRetryTime">Time since the first attempt was scheduled.</param>
/// <param name="CancellationToken">Never cancelled by the engine.</param>
public record RetryContext(
    TaskOrchestrationContext OrchestrationContext,
    int LastAttemptNumber,
    TaskFailureDetails LastFailure,
    TimeSpan TotalRetryTime,
    CancellationToken CancellationToken
);
