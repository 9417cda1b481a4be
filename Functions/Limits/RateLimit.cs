using System.Threading.RateLimiting;

namespace Recruitment.Limits;

/// <summary>How often something may be done by or for one of many; each instance of the app counts its own.</summary>
/// <param name="permits">In each window; 0 for without limit.</param>
/// <param name="window">Of real time.</param>
public sealed class RateLimit(int permits, TimeSpan window) : IDisposable
{
    private readonly PartitionedRateLimiter<string> _limiter = PartitionedRateLimiter.Create<string, string>(one =>
        permits == 0
            ? RateLimitPartition.GetNoLimiter(one)
            : RateLimitPartition.GetFixedWindowLimiter(
                one,
                _ => new FixedWindowRateLimiterOptions { PermitLimit = permits, Window = window }
            )
    );

    /// <summary>Counts one; how long to wait when that is too many, else null.</summary>
    /// <param name="one">Who or what is counted for.</param>
    public TimeSpan? Take(string one)
    {
        using var lease = _limiter.AttemptAcquire(one);
        return lease.IsAcquired ? null
            : lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait
            : window;
    }

    public void Dispose() => _limiter.Dispose();
}
