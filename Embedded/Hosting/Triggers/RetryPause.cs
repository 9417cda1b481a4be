using System.Globalization;
using Microsoft.Azure.Functions.Worker;

namespace Recruitment.Embedded.Hosting.Triggers;

/// <summary>How long a function's retry attribute waits before the next attempt.</summary>
internal static class RetryPause
{
    /// <param name="attempt">Retries that have been made already.</param>
    /// <returns>Null when there is no further attempt.</returns>
    public static TimeSpan? Before(RetryAttribute? retry, int attempt)
    {
        if (retry is null || (retry.MaxRetryCount >= 0 && attempt >= retry.MaxRetryCount))
        {
            return null;
        }

        return retry switch
        {
            FixedDelayRetryAttribute fixedDelay => Parse(fixedDelay.DelayInterval),
            ExponentialBackoffRetryAttribute backoff => Doubled(
                Parse(backoff.MinimumInterval),
                Parse(backoff.MaximumInterval),
                attempt
            ),
            _ => null,
        };
    }

    private static TimeSpan Doubled(TimeSpan least, TimeSpan most, int attempt)
    {
        var ticks = least.Ticks * Math.Pow(2, attempt);
        return ticks < most.Ticks ? TimeSpan.FromTicks((long)ticks) : most;
    }

    private static TimeSpan Parse(string text) => TimeSpan.ParseExact(text, "c", CultureInfo.InvariantCulture);
}
