using DurableTask.Core;
using Microsoft.DurableTask;
using RetryPolicy = Microsoft.DurableTask.RetryPolicy;
using TaskFailedException = DurableTask.Core.Exceptions.TaskFailedException;

namespace Recruitment.Embedded.Durable.Execution;

/// <summary>When a retry policy tries again.</summary>
internal static class RetryDelay
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(3650);

    /// <summary>The delay before the next attempt; null when there is none.</summary>
    /// <param name="attempt">The attempt that failed, from 1.</param>
    /// <param name="elapsed">Time since the first attempt was scheduled.</param>
    public static TimeSpan? After(RetryPolicy policy, int attempt, TaskFailureDetails failure, TimeSpan elapsed)
    {
        var timedOut = policy.RetryTimeout != Timeout.InfiniteTimeSpan && elapsed >= policy.RetryTimeout;
        if (attempt >= policy.MaxNumberOfAttempts || timedOut || !policy.Handle(Failed(failure)))
        {
            return null;
        }

        var most = policy.MaxRetryInterval == Timeout.InfiniteTimeSpan ? Longest : policy.MaxRetryInterval;
        var grown = policy.FirstRetryInterval.TotalMilliseconds * Math.Pow(policy.BackoffCoefficient, attempt - 1);
        return grown < most.TotalMilliseconds ? TimeSpan.FromMilliseconds(grown) : most;
    }

    // A policy has no getter for its filter of failures; the filter is asked with the exception that the official engine
    // would have.
    private static TaskFailedException Failed(TaskFailureDetails failure) =>
        new(failure.ErrorMessage) { FailureDetails = Details(failure) };

    private static FailureDetails Details(TaskFailureDetails failure) =>
        new(
            failure.ErrorType,
            failure.ErrorMessage,
            failure.StackTrace,
            failure.InnerFailure is { } inner ? Details(inner) : null,
            isNonRetriable: false,
            failure.Properties
        );
}
