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
        services.AddSingleton(provider => new SubjectKeys(
            provider.GetRequiredService<ISubjectKeyStore>(),
            provider.GetRequiredService<WrappingKeys>()
        ));
        services.AddSingleton(provider => new ContentCipher(provider.GetRequiredService<SubjectKeys>()));
        services.AddSingleton(provider => WrappingKeys.Read(provider.GetRequiredService<IConfiguration>()));
        if (services.Any(service => service.ServiceType == typeof(BlobServiceClient)))
        {
            // The account is in this host's own store, whose backups must not hold the keys of what they hold.
            services.AddSingleton<ISubjectKeyStore>(provider => new FolderKeyStore(() =>
                FolderOf(provider.GetRequiredService<IConfiguration>())
            ));
            return services;
        }

        services.AddSingleton<ISubjectKeyStore, ContainerKeyStore>();

        services.AddSingleton(provider =>
            StorageConnection.Read(provider.GetRequiredService<IConfiguration>()).Connect()
        );
        return services.AddHostedService<StorageCheck>();
    }

    /// <summary>Outside of the data folder: the host knows where.</summary>
    private static string FolderOf(IConfiguration configuration) =>
        configuration["Keys:Folder"] is { Length: > 0 } folder
            ? Path.Combine(folder, "candidates")
            : throw new InvalidDataException("The host of the store named no folder of keys (Keys__Folder).");
}
