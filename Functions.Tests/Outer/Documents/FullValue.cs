using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Recruitment.Definition.Reading;
using Recruitment.Records;

namespace Recruitment.Tests.Documents;

/// <summary>Values in which nothing is left out, and nothing is what it would be if it were.</summary>
internal static class FullValue
{
    public static JsonNode Of(Type type)
    {
        var info = RecordJson.Options.GetTypeInfo(type);
        return info.Kind switch
        {
            JsonTypeInfoKind.Object => Record(info),
            JsonTypeInfoKind.Enumerable => new JsonArray(Of(info.ElementType!)), // Lists have one.
            _ => Scalar(Nullable.GetUnderlyingType(type) ?? type),
        };
    }

    /// <summary>What each member is when it is left out; null where that is nothing.</summary>
    public static JsonObject Defaults(Type type)
    {
        var info = RecordJson.Options.GetTypeInfo(type);
        var least = new JsonObject(
            RecordShape
                .Members(info)
                .Where(RecordShape.IsMandatory)
                .Select(member => KeyValuePair.Create(member.Name, (JsonNode?)Of(member.PropertyType)))
        );
        var record = System.Text.Json.JsonSerializer.Deserialize(least, type, RecordJson.Options);
        var written = System.Text.Json.JsonSerializer.SerializeToNode(record, type, RecordJson.Options);
        return written!.AsObject(); // A record is written as an object.
    }

    private static JsonObject Record(JsonTypeInfo info)
    {
        var defaults = Defaults(info.Type);
        return new JsonObject(
            RecordShape
                .Members(info)
                .Select(member =>
                    KeyValuePair.Create(member.Name, (JsonNode?)Other(member.PropertyType, Default(member, defaults)))
                )
        );
    }

    private static JsonNode? Default(JsonPropertyInfo member, JsonObject defaults) =>
        RecordShape.IsMandatory(member) ? null : defaults[member.Name];

    /// <summary>A value of the type that is not the default.</summary>
    private static JsonNode Other(Type type, JsonNode? normally) =>
        (Nullable.GetUnderlyingType(type) ?? type) switch
        {
            { IsEnum: true } words => ScalarShapes.Words(words).First(word => word != normally?.GetValue<string>()),
            var number when number == typeof(int) && normally is not null => normally.GetValue<int>() + 1,
            var truth when truth == typeof(bool) && normally is not null => !normally.GetValue<bool>(),
            _ => Of(type),
        };

    private static JsonNode Scalar(Type type) =>
        type switch
        {
            // Fits as a line, as sentences and as a date.
            _ when type == typeof(string) => "z.s.m.",
            _ when type == typeof(int) || type == typeof(decimal) => 2,
            _ when type == typeof(bool) => true,
            _ when type == typeof(DateOnly) => "2027-02-05",
            _ when type == typeof(TimeOnly) => "10:30",
            { IsEnum: true } => ScalarShapes.Words(type)[0],
            _ => throw new NotSupportedException($"The schema has no word for {type}."),
        };
}
