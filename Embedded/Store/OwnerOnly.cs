namespace Recruitment.Embedded.Store;

/// <summary>
/// Files and folders that only the user who runs the app can read, whatever the umask of its process. Windows has other
/// means, so there they are as the folder above them says.
/// </summary>
internal static class OwnerOnly
{
    private const UnixFileMode OfFile = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode OfFolder = OfFile | UnixFileMode.UserExecute;

    /// <summary>Makes the folder where there is none; one that is there stays as it is.</summary>
    public static void CreateFolder(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else
        {
            Directory.CreateDirectory(folder, OfFolder);
        }
    }

    /// <summary>Opens the file to read and write, and makes it where there is none; also one that is there is the owner's then.</summary>
    public static FileStream Open(string file, FileShare share)
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.OpenOrCreate,
            Access = FileAccess.ReadWrite,
            Share = share,
        };
        if (OperatingSystem.IsWindows())
        {
            return new FileStream(file, options);
        }

        options.UnixCreateMode = OfFile;
        var stream = new FileStream(file, options);
        File.SetUnixFileMode(stream.SafeFileHandle, OfFile);
        return stream;
    }

    /// <summary>Whether users other than the owner have any right to the file or folder.</summary>
    public static bool IsOpenToOthers(string path) =>
        !OperatingSystem.IsWindows() && (File.GetUnixFileMode(path) & ~OfFolder) != 0;
}
