using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.DurableTask;

namespace Recruitment.Embedded.Durable.History;

/// <summary>Failures, tags and properties as JSON text.</summary>
internal static class StoredJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new PropertyValueConverter() },
    };

    public static string? Write(TaskFailureDetails? failure) =>
        failure is null ? null : JsonSerializer.Serialize(failure, Options);

    public static TaskFailureDetails? Read(string? json) =>
        json is null ? null : JsonSerializer.Deserialize<TaskFailureDetails>(json, Options);

    public static string? Properties(TaskFailureDetails failure) =>
        failure.Properties is { Count: > 0 } properties ? JsonSerializer.Serialize(properties, Options) : null;

    public static IDictionary<string, object?>? Properties(string? json) =>
        json is null ? null : JsonSerializer.Deserialize<Dictionary<string, object?>>(json, Options);

    public static string? Write(IReadOnlyDictionary<string, string> tags) =>
        tags.Count == 0 ? null : JsonSerializer.Serialize(tags, Options);

    public static IReadOnlyDictionary<string, string> ReadTags(string? json) =>
        json is null ? NoTags : JsonSerializer.Deserialize<Dictionary<string, string>>(json, Options) ?? NoTags;

    private static readonly Dictionary<string, string> NoTags = [];
}
