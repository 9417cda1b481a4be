using System.Text.Json;
using System.Text.Json.Nodes;
using Recruitment.Records;

namespace Recruitment.Definition.Reading;

/// <summary>Texts, numbers, times and words: what fits, and what to say when it does not.</summary>
internal static class ScalarShapes
{
    public static bool Fits(JsonElement element, Type type) =>
        type switch
        {
            _ when type == typeof(string) => element.ValueKind == JsonValueKind.String,
            _ when type == typeof(int) => element.ValueKind == JsonValueKind.Number && element.TryGetInt32(out _),
            _ when type == typeof(decimal) => element.ValueKind == JsonValueKind.Number && element.TryGetDecimal(out _),
            _ when type == typeof(bool) => element.ValueKind is JsonValueKind.True or JsonValueKind.False,
            _ => Deserializes(element, type),
        };

    /// <summary>Key of the sentence that says what is expected.</summary>
    public static string Expectation(Type type) =>
        type switch
        {
            _ when type == typeof(string) => "ExpectedText",
            _ when type == typeof(int) => "ExpectedWholeNumber",
            _ when type == typeof(decimal) => "ExpectedNumber",
            _ when type == typeof(bool) => "ExpectedTruth",
            _ when type == typeof(DateOnly) => "ExpectedDay",
            _ => "ExpectedTime",
        };

    /// <summary>The words of an enumeration, as JSON has them.</summary>
    public static IReadOnlyList<string> Words(Type type) =>
        [.. Enum.GetNames(type).Select(JsonNamingPolicy.CamelCase.ConvertName)];

    public static JsonNode? Empty(Type type) =>
        type switch
        {
            _ when Nullable.GetUnderlyingType(type) is not null => null,
            _ when type == typeof(string) => JsonValue.Create(""),
            _ when type.IsEnum => JsonValue.Create(Words(type)[0]),
            _ => JsonSerializer.SerializeToNode(Activator.CreateInstance(type), type, RecordJson.Options),
        };

    private static bool Deserializes(JsonElement element, Type type)
    {
        try
        {
            return element.ValueKind == JsonValueKind.String
                && element.Deserialize(type, RecordJson.Options) is not null;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
