using Microsoft.Extensions.Configuration;

namespace Recruitment.Embedded.Blobs.External;

/// <summary>
/// The settings of the connection <c>Storage</c>. Where they name an account, the app's blobs are there and not in the
/// embedded store.
/// </summary>
internal static class ExternalAccount
{
    private static readonly string[] Settings = ["Storage", "Storage:ConnectionString", "Storage:blobServiceUri"];

    public static bool IsIn(IConfiguration configuration) =>
        Settings.Any(setting => !string.IsNullOrEmpty(configuration[setting]));
}
