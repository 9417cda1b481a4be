using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Recruitment.Storage.Encryption;

/// <summary>
/// After the start: wraps the keys of candidates and procedures by the newest wrapping key, so that an older one can be left
/// out at a later start. Where that fails the next start does it.
/// </summary>
public sealed partial class KeyRewrapping(ContentCipher cipher, ILogger<KeyRewrapping> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await cipher.RewrapAsync(stoppingToken);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            NotWrapped(logger, fault.GetType().Name);
        }
    }

    [LoggerMessage(
        1,
        LogLevel.Warning,
        "Keys of candidates could not be wrapped by the newest key ({Fault}): leave the older ones in Keys__Wrapping and start again"
    )]
    private static partial void NotWrapped(ILogger logger, string fault);
}
