using Azure.Core;
using Azure.Identity;
using Azure.Storage.Blobs;
using Microsoft.Extensions.Configuration;

namespace Recruitment.Storage;

/// <summary>
/// The storage account of the records and files, as the settings name it: by a connection string (<c>Storage</c> or
/// <c>Storage__ConnectionString</c>), or by its address (<c>Storage__blobServiceUri</c>) and an identity. These are the
/// settings that the blob trigger's connection <c>Storage</c> is made of too.
/// </summary>
public sealed record StorageConnection
{
    private const string ManagedIdentity = "managedidentity";

    /// <summary>One that Azure and the emulator have known for long, so that an update of the client changes nothing on the wire.</summary>
    private const BlobClientOptions.ServiceVersion Protocol = BlobClientOptions.ServiceVersion.V2025_11_05;

    public string? ConnectionString { get; private init; }
    public Uri? ServiceUri { get; private init; }
    public TokenCredential? Credential { get; private init; }

    /// <exception cref="InvalidDataException">A setting is missing or wrong; the message names it, and no secret.</exception>
    public static StorageConnection Read(IConfiguration configuration)
    {
        var settings = configuration.GetSection("Storage");
        var connection = settings["ConnectionString"] is { Length: > 0 } named ? named : settings.Value;
        if (connection is { Length: > 0 })
        {
            return new StorageConnection { ConnectionString = connection };
        }

        return settings["blobServiceUri"] is { Length: > 0 } address
            ? new StorageConnection { ServiceUri = AddressOf(address), Credential = CredentialOf(settings) }
            : throw new InvalidDataException(
                "There is no storage account. Set Storage__ConnectionString to a connection string, or Storage__blobServiceUri to the address of an account's blobs, with Storage__credential=managedidentity and Storage__clientId for a user-assigned identity."
            );
    }

    /// <summary>
    /// A client of the account. An attempt that gets no answer ends after 30 seconds, and a fault that may pass is tried
    /// again five times, after half a second and then ever longer, to ten seconds.
    /// </summary>
    /// <exception cref="InvalidDataException">The connection string is none.</exception>
    public BlobServiceClient Connect()
    {
        var options = new BlobClientOptions(Protocol)
        {
            Retry =
            {
                Mode = RetryMode.Exponential,
                MaxRetries = 5,
                Delay = TimeSpan.FromSeconds(0.5),
                MaxDelay = TimeSpan.FromSeconds(10),
                NetworkTimeout = TimeSpan.FromSeconds(30),
            },
        };
        try
        {
            return ServiceUri is null
                ? new BlobServiceClient(ConnectionString, options)
                : new BlobServiceClient(ServiceUri, Credential, options);
        }
        catch (Exception fault) when (fault is FormatException or ArgumentException)
        {
            throw new InvalidDataException(
                "The setting Storage__ConnectionString (or Storage) is not a connection string of a storage account."
            );
        }
    }

    private static Uri AddressOf(string setting) =>
        Uri.TryCreate(setting, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps
            ? address
            : throw new InvalidDataException(
                $"The setting Storage__blobServiceUri is '{setting}'; it must be an address such as https://account.blob.core.windows.net."
            );

    private static TokenCredential CredentialOf(IConfiguration settings)
    {
        var clientId = settings["clientId"] is { Length: > 0 } id ? id : null;
        return settings["credential"] switch
        {
            null or "" => new DefaultAzureCredential(
                new DefaultAzureCredentialOptions { ManagedIdentityClientId = clientId }
            ),
            var kind when kind.Equals(ManagedIdentity, StringComparison.OrdinalIgnoreCase) =>
                new ManagedIdentityCredential(
                    clientId is null
                        ? ManagedIdentityId.SystemAssigned
                        : ManagedIdentityId.FromUserAssignedClientId(clientId)
                ),
            var kind => throw new InvalidDataException(
                $"The setting Storage__credential is '{kind}'; it must be {ManagedIdentity}, or absent for the identity of whoever is signed in."
            ),
        };
    }
}
