using Microsoft.Extensions.Configuration;
using Recruitment.Embedded.Store;

namespace Recruitment.Embedded.Hosting;

/// <summary>
/// Where what people upload is while it is read: in the data folder, which is its owner's alone, and nowhere else. What a
/// process left there that was killed is erased at the next start.
/// </summary>
internal static class UploadsFolder
{
    /// <summary>By which the app finds it. What somebody else put there does not count: it is emptied.</summary>
    private const string Setting = "Uploads:Folder";

    /// <exception cref="StoreUnavailableException">The folder cannot be used.</exception>
    public static void Prepare(IConfiguration configuration, string dataFolder)
    {
        var path = Path.Combine(dataFolder, "uploads");
        try
        {
            if (Directory.Exists(path))
            {
                Directory.Delete(path, recursive: true);
            }

            OwnerOnly.CreateFolder(path);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new StoreUnavailableException(
                $"The folder of uploads {path} cannot be emptied: {fault.Message}",
                fault
            );
        }

        configuration[Setting] = path;
    }
}
