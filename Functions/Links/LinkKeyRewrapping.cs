using Microsoft.Extensions.Hosting;

namespace Recruitment.Links;

/// <summary>At the start: wraps the keys of links by the newest key, so that an older one can be left out afterwards.</summary>
public sealed class LinkKeyRewrapping(BlobKeyRing keys) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken) => keys.RewrapAsync(cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
