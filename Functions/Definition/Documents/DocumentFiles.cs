using System.Text.Json;
using Recruitment.Definition.Reading;

namespace Recruitment.Definition.Documents;

/// <summary>Reads registered documents from files.</summary>
internal static class DocumentFiles
{
    /// <summary>The JSON files of a folder; none when there is no folder.</summary>
    public static IEnumerable<string> In(string folder) =>
        Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*.json") : [];

    /// <exception cref="InvalidDataException">The document has faults; they are in the message.</exception>
    public static T Read<T>(string file, Func<T, IEnumerable<Fault>> rules)
        where T : class
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(file));
        var shape = new ShapeReader();
        var document = shape.Read<T>(json.RootElement, "");
        var faults = shape.Faults.Concat(rules(document)).ToList();
        return faults.Count == 0
            ? document
            : throw new InvalidDataException(
                $"{file} has faults: {string.Join("; ", faults.Select(f => $"{f.Pointer} {FaultTexts.Of(f)}"))}"
            );
    }
}
