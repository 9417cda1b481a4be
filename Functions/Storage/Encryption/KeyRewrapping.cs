using Microsoft.Extensions.Hosting;

namespace Recruitment.Storage.Encryption;

/// <summary>
/// From the start: wraps the keys of candidates and procedures by the newest wrapping key, so that an older one can be left
/// out at a later start.
/// </summary>
public sealed class KeyRewrapping(ContentCipher cipher) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken) => cipher.RewrapAsync(cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
