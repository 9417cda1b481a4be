using Azure.Storage.Blobs;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Recruitment.Storage.Encryption;

namespace Recruitment.Storage;

/// <summary>Keeps an app whose storage settings make no sense from starting, before anybody meets it.</summary>
public sealed class StorageCheck(IServiceProvider services) : IHostedService
{
    /// <exception cref="InvalidDataException">A setting is missing or wrong; the message names it.</exception>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        services.GetRequiredService<WrappingKeys>();
        TriggerAccount.Require(
            services.GetRequiredService<IConfiguration>(),
            services.GetRequiredService<BlobServiceClient>()
        );
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
