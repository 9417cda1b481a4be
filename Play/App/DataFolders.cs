namespace Recruitment.Play.App;

/// <summary>Data folders that are used for a while only.</summary>
internal static class DataFolders
{
    /// <summary>The folder with the keys of the data, beside the folder with the data.</summary>
    public static string KeysOf(string folder) => Path.TrimEndingDirectorySeparator(folder) + ".keys";

    /// <summary>
    /// How many files with keys of a procedure and its candidates there are; one that was opened again goes on as another
    /// procedure, which has its own.
    /// </summary>
    public static int CountOfKeysIn(string folder, string procedure) =>
        Path.Combine(KeysOf(folder), "candidates") is var keys && Directory.Exists(keys)
            ? Directory.EnumerateFiles(keys, $"{procedure}*").Count()
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
