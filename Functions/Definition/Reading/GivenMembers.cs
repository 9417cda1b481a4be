using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Recruitment.Records;

namespace Recruitment.Definition.Reading;

/// <summary>A definition that was read, as somebody could send it again: without what was filled in when it was.</summary>
internal static class GivenMembers
{
    public static JsonObject Of(ProcedureDefinition definition)
    {
        var given = JsonSerializer.SerializeToNode(definition, RecordJson.Options)!.AsObject(); // A record is an object.
        if (definition.Programme is not null)
        {
            // A programme is found where a vacancy is, and was kept there as well; nobody gives both.
            given.Remove("vacancy");
        }

        Reduce(given, typeof(ProcedureDefinition));
        return given;
    }

    private static void Reduce(JsonNode? node, Type type)
    {
        var info = RecordJson.Options.GetTypeInfo(type);
        if (node is JsonArray list && info.ElementType is { } item)
        {
            foreach (var one in list)
            {
                Reduce(one, item);
            }
        }
        else if (node is JsonObject record && info.Kind == JsonTypeInfoKind.Object)
        {
            var members = RecordShape.Members(info).ToDictionary(member => member.Name, StringComparer.Ordinal);
            foreach (var name in record.Select(member => member.Key).Where(name => !members.ContainsKey(name)).ToList())
            {
                record.Remove(name);
            }

            foreach (var (name, value) in record)
            {
                Reduce(value, members[name].PropertyType);
            }
        }
    }
}
