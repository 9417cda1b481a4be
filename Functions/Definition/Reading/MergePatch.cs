using System.Text.Json;
using System.Text.Json.Nodes;

namespace Recruitment.Definition.Reading;

/// <summary>
/// JSON merge patch (RFC 7396): objects are merged member by member, everything else is replaced as a whole, null
/// removes.
/// </summary>
internal sealed class MergePatch
{
    private readonly List<Fault> _faults = [];

    /// <summary>Members of the patch that were given twice.</summary>
    public IReadOnlyList<Fault> Faults => _faults;

    public JsonElement Apply(JsonElement target, JsonElement patch) =>
        JsonSerializer.SerializeToElement(Merge(target, patch, ""));

    private JsonNode? Merge(JsonElement? target, JsonElement patch, string pointer)
    {
        if (patch.ValueKind != JsonValueKind.Object)
        {
            return JsonSerializer.SerializeToNode(patch);
        }

        var original = target is { ValueKind: JsonValueKind.Object } given
            ? given.EnumerateObject().ToDictionary(member => member.Name, member => member.Value)
            : [];
        var merged = new JsonObject(
            original.Select(m => KeyValuePair.Create(m.Key, JsonSerializer.SerializeToNode(m.Value)))
        );
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var change in patch.EnumerateObject())
        {
            var at = JsonPointer.Member(pointer, change.Name);
            if (!seen.Add(change.Name))
            {
                _faults.Add(new Fault(at, "GivenTwice"));
            }
            else if (change.Value.ValueKind == JsonValueKind.Null)
            {
                merged.Remove(change.Name);
            }
            else
            {
                merged[change.Name] = Merge(
                    original.TryGetValue(change.Name, out var before) ? before : null,
                    change.Value,
                    at
                );
            }
        }

        return merged;
    }
}
