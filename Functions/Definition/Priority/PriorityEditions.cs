using System.Text.Json;
using Recruitment.Records;

namespace Recruitment.Definition.Priority;

/// <summary>The editions that a posting can name: the files <c>samples/priority-groups/*.json</c> beside the app.</summary>
public static class PriorityEditions
{
    private static readonly Lazy<IReadOnlyDictionary<string, PriorityEdition>> Editions = new(Load);

    public static IEnumerable<string> Ids => Editions.Value.Keys.Order(StringComparer.Ordinal);

    /// <summary>Null when no document has the name.</summary>
    public static PriorityEdition? Find(string? id) =>
        id is not null && Editions.Value.TryGetValue(id, out var edition) ? edition : null;

    /// <summary>The edition by which a procedure considers candidates; null: it makes no difference between them.</summary>
    public static PriorityEdition? Of(ProcedureDefinition definition) =>
        Find(definition.Stages.FirstOrDefault(stage => stage.Kind == StageKind.Posting)?.PriorityGroups);

    private static Dictionary<string, PriorityEdition> Load()
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "samples", "priority-groups");
        return Directory.Exists(folder)
            ? Directory
                .EnumerateFiles(folder, "*.json")
                .Select(Read)
                .ToDictionary(edition => edition.Id, StringComparer.Ordinal)
            : [];
    }

    private static PriorityEdition Read(string file)
    {
        var edition =
            JsonSerializer.Deserialize<PriorityEdition>(File.ReadAllBytes(file), RecordJson.Options)
            ?? throw new InvalidDataException($"{file} holds no edition.");
        return edition with { Id = Path.GetFileNameWithoutExtension(file) };
    }
}
