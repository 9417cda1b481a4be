using Azure.Storage.Blobs;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Recruitment.Storage.Encryption;

namespace Recruitment.Storage;

/// <summary>What connects the app to the storage account of its records and files.</summary>
public static class StorageServices
{
    /// <summary>Registers a <see cref="BlobServiceClient"/> on the account of the settings, unless the host brought one of its own.</summary>
    public static IServiceCollection AddStorage(this IServiceCollection services)
    {
        services.AddSingleton(provider => WrappingKeys.Read(provider.GetRequiredService<IConfiguration>()));
        if (services.Any(service => service.ServiceType == typeof(BlobServiceClient)))
        {
            return services;
        }

        services.AddSingleton(provider =>
            StorageConnection.Read(provider.GetRequiredService<IConfiguration>()).Connect()
        );
        return services.AddHostedService<StorageCheck>();
    }
}
