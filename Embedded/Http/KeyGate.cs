using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;

namespace Recruitment.Embedded.Http;

/// <summary>
/// Lets in who brings a key that opens. Who brings many that do not is told to wait, by the address on the network that the
/// connection comes from; a right key opens also then, so that nobody can lock others out behind the same proxy.
/// </summary>
internal sealed class KeyGate : IDisposable
{
    private const int WrongKeysInAMinute = 20;

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private readonly PartitionedRateLimiter<string> _wrong = PartitionedRateLimiter.Create<string, string>(client =>
        RateLimitPartition.GetFixedWindowLimiter(
            client,
            _ => new FixedWindowRateLimiterOptions { PermitLimit = WrongKeysInAMinute, Window = Window }
        )
    );

    /// <summary>Whether the request may go on; else it has been answered.</summary>
    /// <param name="otherwise">What is needed, for who brings no key or a wrong one.</param>
    public static async ValueTask<bool> AdmitsAsync(HttpContext context, AuthorizationLevel level, string otherwise)
    {
        var services = context.RequestServices;
        if (services.GetRequiredService<HostState>().Keys.Opens(context.Request, level))
        {
            return true;
        }

        if (
            AccessKeys.In(context.Request) is not null
            && services.GetRequiredService<KeyGate>().Take(context) is { } wait
        )
        {
            context.Response.OnStarting(() =>
            {
                var seconds = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds));
                context.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
                return Task.CompletedTask;
            });
            await Problem.WriteAsync(
                context,
                StatusCodes.Status429TooManyRequests,
                "Too many wrong keys came from this address.",
                "Wait a minute before the next. The right key opens at once."
            );
            return false;
        }

        await Problem.WriteAsync(context, StatusCodes.Status401Unauthorized, otherwise);
        return false;
    }

    public void Dispose() => _wrong.Dispose();

    private TimeSpan? Take(HttpContext context)
    {
        using var lease = _wrong.AttemptAcquire($"{context.Connection.RemoteIpAddress}");
        return lease.IsAcquired ? null
            : lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait
            : Window;
    }
}
