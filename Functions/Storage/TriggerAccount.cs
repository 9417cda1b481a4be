using Azure.Storage.Blobs;
using Microsoft.Extensions.Configuration;

namespace Recruitment.Storage;

/// <summary>
/// The account in which the blob trigger looks for what it is told of. Azure Functions reads the trigger's connection
/// <c>Storage</c> from <c>AzureWebJobsStorage</c> where that is set, and only else from <c>Storage</c>.
/// </summary>
internal static class TriggerAccount
{
    /// <summary>Makes sure that uploads are looked for where the app's files are: elsewhere none would ever be found.</summary>
    /// <exception cref="InvalidDataException">The settings name two accounts.</exception>
    public static void Require(IConfiguration configuration, BlobServiceClient account)
    {
        if (NameIn(configuration.GetSection("AzureWebJobsStorage")) is { } other && other != account.AccountName)
        {
            throw new InvalidDataException(
                $"The blob trigger looks into the storage account '{other}' of AzureWebJobsStorage, but Storage is the account '{account.AccountName}': set both to the same one."
            );
        }
    }

    private static string? NameIn(IConfigurationSection settings) =>
        settings switch
        {
            { Value: { Length: > 0 } connection } => new BlobServiceClient(connection).AccountName,
            _ when settings["accountName"] is { Length: > 0 } name => name,
            _ when settings["blobServiceUri"] is { Length: > 0 } address => new BlobServiceClient(
                new Uri(address)
            ).AccountName,
            _ => null,
        };
}
