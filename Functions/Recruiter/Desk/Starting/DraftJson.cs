using System.Text.Json;
using System.Text.Json.Nodes;
using Recruitment.Definition.Reading;
using Recruitment.Records;

namespace Recruitment.Recruiter.Desk.Starting;

/// <summary>A draft's definition as text, for people who know the API.</summary>
internal static class DraftJson
{
    public static JsonSerializerOptions Indented { get; } = new(RecordJson.Options) { WriteIndented = true };

    public static JsonSerializerOptions Compact { get; } = new(RecordJson.Options) { WriteIndented = false };

    public static string Show(JsonElement definition) => JsonSerializer.Serialize(definition, Indented);

    /// <summary>The definition that was typed; null when it is no JSON object, with what is wrong.</summary>
    public static JsonElement? Read(string typed, out Fault? fault)
    {
        if (JsonReading.Parse(typed, out fault) is not { } read)
        {
            return null;
        }

        if (read.ValueKind != JsonValueKind.Object)
        {
            fault = new Fault("", "ExpectedObject");
            return null;
        }

        try
        {
            // What is given twice cannot be filled in: of two values a form shows one.
            JsonNode.Parse(typed, documentOptions: new JsonDocumentOptions { AllowDuplicateProperties = false });
            return read;
        }
        catch (JsonException)
        {
            fault = new Fault("", "GivenTwice");
            return null;
        }
    }
}
