using Microsoft.Extensions.Configuration;
using Recruitment.Embedded.Store;

namespace Recruitment.Embedded.Hosting;

/// <summary>
/// Where keys are that must not be where the data are: beside the data folder, so that no copy of that holds them. It
/// is its owner's alone, whatever the umask.
/// </summary>
internal sealed record KeyFolder(string Path)
{
    /// <summary>The setting that names another folder.</summary>
    public const string Setting = "Keys:Folder";

    /// <summary>Whether the key that wraps all others was made at this start.</summary>
    public bool IsNew { get; private init; }

    /// <summary>Where the keys that wrap all others are; null: in the setting Keys__Wrapping.</summary>
    public string? File { get; private init; }

    /// <summary>
    /// Finds the keys that wrap all others, or makes the first one, and makes folder and keys known as settings, by which
    /// the app finds them.
    /// </summary>
    /// <exception cref="StoreUnavailableException">The folder cannot be used, or the keys are gone.</exception>
    /// <exception cref="InvalidDataException">The folder is inside the data folder, or what it holds is no key.</exception>
    public static KeyFolder Open(IConfiguration configuration, string dataFolder, StoredSecrets secrets)
    {
        var path = PathOf(configuration, dataFolder);
        Prepare(path);
        var folder = new KeyFolder(path);
        if (string.IsNullOrEmpty(configuration[WrappingKeys.Setting]))
        {
            folder = folder with { File = System.IO.Path.Combine(path, "wrapping") };
            if (!System.IO.File.Exists(folder.File))
            {
                if (secrets.NeedEarlierKey)
                {
                    throw new StoreUnavailableException(
                        $"The keys of the data are wrapped by a key that is not there: there is no {folder.File}, and Keys__Wrapping is not set. Put it back; see docs/operations.md. Nothing was changed."
                    );
                }

                Write(folder.File, WrappingKeys.New());
                folder = folder with { IsNew = true };
            }

            configuration[WrappingKeys.Setting] = System.IO.File.ReadAllText(folder.File);
        }

        WrappingKeys.Parse(configuration[WrappingKeys.Setting], folder.File ?? "The setting Keys__Wrapping");
        configuration[Setting] = path;
        return folder;
    }

    private static string PathOf(IConfiguration configuration, string dataFolder)
    {
        var data = System.IO.Path.TrimEndingDirectorySeparator(dataFolder);
        if (configuration[Setting] is not { Length: > 0 } configured)
        {
            return data + ".keys";
        }

        var path = System.IO.Path.GetFullPath(configured);
        return
            System.IO.Path.GetRelativePath(data, path) is var from
            && (from == "." || !from.StartsWith("..", StringComparison.Ordinal) && !System.IO.Path.IsPathRooted(from))
            ? throw new InvalidDataException(
                $"Keys__Folder is {path}, which is in the data folder: a copy of the data would hold their keys. Set it to a folder elsewhere."
            )
            : path;
    }

    private static void Prepare(string path)
    {
        try
        {
            OwnerOnly.CreateFolder(path);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new StoreUnavailableException(
                $"The folder of keys {path} cannot be made: {fault.Message} Make it, or set Keys__Folder to another folder outside of the data folder.",
                fault
            );
        }

        if (OwnerOnly.IsOpenToOthers(path))
        {
            throw new StoreUnavailableException(
                $"Other users of this machine can open the folder of keys {path}. Take that from them with chmod -R go= {path}, or set Keys__Folder to another folder."
            );
        }
    }

    /// <summary>Writes the key so that it is on the disk, whole, before anything is wrapped by it.</summary>
    private static void Write(string file, string key)
    {
        var partial = file + ".partial";
        using (var stream = OwnerOnly.Open(partial, FileShare.None))
        {
            stream.SetLength(0);
            stream.Write(System.Text.Encoding.ASCII.GetBytes(key + "\n"));
            stream.Flush(flushToDisk: true);
        }

        System.IO.File.Move(partial, file);
    }
}
