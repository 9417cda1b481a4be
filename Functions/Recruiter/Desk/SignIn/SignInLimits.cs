using System.Globalization;
using System.Net;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;

namespace Recruitment.Recruiter.Desk.SignIn;

/// <summary>
/// How often links can be asked for: from one address on the network, and for one mailbox, whether or not anybody knows it.
/// Each instance of the app counts its own.
/// </summary>
public sealed class SignInLimits : IDisposable
{
    private const int PerMailbox = 5;

    /// <summary>A school is one address to the outside.</summary>
    private const int PerClient = 40;

    private readonly PartitionedRateLimiter<string> _mailboxes = Of(PerMailbox);
    private readonly PartitionedRateLimiter<string> _clients = Of(PerClient);

    /// <summary>Counts one; how long to wait when that is too many, else null.</summary>
    /// <param name="mailbox">Stands for the mailbox.</param>
    public TimeSpan? Take(HttpRequest request, string mailbox) =>
        Take(_clients, ClientOf(request)) ?? Take(_mailboxes, mailbox);

    public void Dispose()
    {
        _mailboxes.Dispose();
        _clients.Dispose();
    }

    private static TimeSpan? Take(PartitionedRateLimiter<string> limiter, string partition)
    {
        using var lease = limiter.AttemptAcquire(partition);
        return lease.IsAcquired ? null
            : lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait
            : SignInRecords.Life;
    }

    /// <summary>
    /// Where a request comes from. Behind a proxy on this machine, as on Azure, that is the last address that it was
    /// forwarded for; what others write there is not believed.
    /// </summary>
    private static string ClientOf(HttpRequest request)
    {
        var remote = request.HttpContext.Connection.RemoteIpAddress;
        var forwarded = request.Headers["X-Forwarded-For"].ToString().Split(',', StringSplitOptions.TrimEntries)[^1];
        return (remote is null || IPAddress.IsLoopback(remote)) && forwarded.Length > 0
            ? IPEndPoint.TryParse(forwarded, out var client)
                ? client.Address.ToString()
                : forwarded
            : string.Create(CultureInfo.InvariantCulture, $"{remote}");
    }

    private static PartitionedRateLimiter<string> Of(int permits) =>
        PartitionedRateLimiter.Create<string, string>(partition =>
            RateLimitPartition.GetFixedWindowLimiter(
                partition,
                _ => new FixedWindowRateLimiterOptions { PermitLimit = permits, Window = SignInRecords.Life }
            )
        );
}
