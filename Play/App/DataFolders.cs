namespace Recruitment.Play.App;

/// <summary>Data folders that are used for a while only.</summary>
internal static class DataFolders
{
    /// <summary>The folder with the keys of the data, beside the folder with the data.</summary>
    public static string KeysOf(string folder) => Path.TrimEndingDirectorySeparator(folder) + ".keys";

    /// <summary>How many files with keys of candidates and procedures there are.</summary>
    public static int CountOfKeysIn(string folder) =>
        Path.Combine(KeysOf(folder), "candidates") is var keys && Directory.Exists(keys)
            ? Directory.EnumerateFiles(keys).Count(file => Path.GetFileName(file) != "audit.keys")
            : 0;

    /// <summary>Deletes a data folder and the keys beside it.</summary>
    public static void Delete(string folder)
    {
        Directory.Delete(folder, recursive: true);
        if (KeysOf(folder) is var keys && Directory.Exists(keys))
        {
            Directory.Delete(keys, recursive: true);
        }
    }
}
