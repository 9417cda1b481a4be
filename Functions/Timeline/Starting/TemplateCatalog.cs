using System.Text.Json;
using Recruitment.Definition;
using Recruitment.Definition.Reading;

namespace Recruitment.Timeline.Starting;

/// <summary>The templates that procedures can be started from: the files <c>samples/*.json</c> beside the app.</summary>
public sealed class TemplateCatalog
{
    private readonly Lazy<IReadOnlyDictionary<string, JsonElement>> _templates = new(Load);

    /// <summary>Ids of the templates, in order.</summary>
    public IEnumerable<string> Ids => _templates.Value.Keys.Order(StringComparer.Ordinal);

    /// <summary>A template's definition, which may still miss what must be filled in; null when the id is unknown.</summary>
    public JsonElement? Find(string id) => _templates.Value.TryGetValue(id, out var template) ? template : null;

    /// <summary>A template as far as it can be read as a definition.</summary>
    public ProcedureDefinition Read(string id) => new ShapeReader().Read<ProcedureDefinition>(_templates.Value[id], "");

    private static Dictionary<string, JsonElement> Load()
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "samples");
        if (!Directory.Exists(folder))
        {
            return [];
        }

        return Directory
            .EnumerateFiles(folder, "*.json")
            .ToDictionary(
                file => Path.GetFileNameWithoutExtension(file),
                file => JsonDocument.Parse(File.ReadAllBytes(file)).RootElement,
                StringComparer.Ordinal
            );
    }
}
