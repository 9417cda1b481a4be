using System.Formats.Tar;
using System.IO.Compression;
using System.Text.Json;
using Recruitment.Play.App;

namespace Recruitment.Tests.Upgrade;

/// <summary>
/// A data folder of the embedded host as a version left it, closed cleanly, with procedures standing at every
/// <see cref="RecordedPoint"/>; and what is known of them.
/// </summary>
internal sealed record Recording
{
    private const string FileName = "recording.json";

    /// <summary>Where the keys are that lie beside a data folder; versions of before had none.</summary>
    private const string Keys = "keys";

    /// <summary>What the clock showed when the app was closed.</summary>
    public required DateTimeOffset Moment { get; init; }

    /// <summary>Number of the last mail that the recorded version sent.</summary>
    public required int LastMail { get; init; }

    public required IReadOnlyList<RecordedProcedure> Procedures { get; init; }

    /// <summary>Recordings of earlier versions, oldest first.</summary>
    public static IReadOnlyList<string> Released { get; } =
    [
        .. Directory
            .EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Upgrade", "Recorded"), "*.tar.gz")
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>Packs a data folder that no app uses.</summary>
    public void Pack(string folder, string file)
    {
        File.WriteAllText(Path.Combine(folder, FileName), JsonSerializer.Serialize(this));
        Directory.Move(DataFolders.KeysOf(folder), Path.Combine(folder, Keys));
        using var packed = new GZipStream(File.Create(file), CompressionLevel.SmallestSize);
        TarFile.CreateFromDirectory(folder, packed, includeBaseDirectory: false);
    }

    /// <summary>Puts a copy of the recorded data into an empty folder.</summary>
    public static Recording Unpack(string file, string folder)
    {
        using var unpacked = new GZipStream(File.OpenRead(file), CompressionMode.Decompress);
        TarFile.ExtractToDirectory(unpacked, folder, overwriteFiles: false);
        var path = Path.Combine(folder, FileName);
        var recording = JsonSerializer.Deserialize<Recording>(File.ReadAllText(path));
        File.Delete(path);
        if (Directory.Exists(Path.Combine(folder, Keys)))
        {
            Directory.Move(Path.Combine(folder, Keys), DataFolders.KeysOf(folder));
        }

        return recording ?? throw new InvalidDataException($"{file} describes nothing.");
    }
}
