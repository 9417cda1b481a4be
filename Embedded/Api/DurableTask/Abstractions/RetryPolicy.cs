using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Microsoft.DurableTask;

/// <summary>Retries with a delay that grows by a factor, up to a number of attempts and a total time.</summary>
public class RetryPolicy
{
    /// <param name="maxNumberOfAttempts">Attempts in all, the first included; at least 1.</param>
    /// <param name="firstRetryInterval">Delay before the second attempt; more than zero.</param>
    /// <param name="backoffCoefficient">Factor by which each delay is longer than the one before; at least 1.</param>
    /// <param name="maxRetryInterval">Longest delay; null for an hour, may be infinite.</param>
    /// <param name="retryTimeout">No attempt starts later than this after the first; null for no limit.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is out of its range.</exception>
    public RetryPolicy(
        int maxNumberOfAttempts,
        TimeSpan firstRetryInterval,
        double backoffCoefficient = 1.0,
        TimeSpan? maxRetryInterval = null,
        TimeSpan? retryTimeout = null
    )
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(maxNumberOfAttempts, 1);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(firstRetryInterval, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThan(backoffCoefficient, 1.0);
        ThrowIfShorter(maxRetryInterval, firstRetryInterval);
        ThrowIfShorter(retryTimeout, firstRetryInterval);
        MaxNumberOfAttempts = maxNumberOfAttempts;
        FirstRetryInterval = firstRetryInterval;
        BackoffCoefficient = backoffCoefficient;
        MaxRetryInterval = maxRetryInterval ?? TimeSpan.FromHours(1);
        RetryTimeout = retryTimeout ?? Timeout.InfiniteTimeSpan;
    }

    public int MaxNumberOfAttempts { get; }

    public TimeSpan FirstRetryInterval { get; }

    public double BackoffCoefficient { get; }

    public TimeSpan MaxRetryInterval { get; }

    public TimeSpan RetryTimeout { get; }

    [EditorBrowsable(EditorBrowsableState.Never)]
    public Func<Exception, bool> Handle { get; private init; } = _ => true;

    /// <summary>Which failures are retried; all when not given.</summary>
    public Func<TaskFailureDetails, bool> HandleFailure
    {
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            Filter = value;
            Handle = exception =>
                exception is TaskFailedException failed
                    ? value(failed.FailureDetails)
                    : throw new InvalidOperationException(
                        "Only the failure of a task can be filtered.",
                        exception
                    );
        }
    }

    internal Func<TaskFailureDetails, bool> Filter { get; private init; } = _ => true;

    private static void ThrowIfShorter(
        TimeSpan? value,
        TimeSpan least,
        [CallerArgumentExpression(nameof(value))] string? name = null
    )
    {
        if (value is { } given && given != Timeout.InfiniteTimeSpan)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(given, least, name);
        }
    }
}
