using System.Text.Encodings.Web;
using System.Text.Json;

namespace Microsoft.DurableTask.Converters;

/// <summary>The default converter: System.Text.Json, fields included.</summary>
public class JsonDataConverter : DataConverter
{
    // Letters outside ASCII are stored as they are: a search of the stored bytes for a name finds it.
    private static readonly JsonSerializerOptions DefaultOptions = new()
    {
        IncludeFields = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly JsonSerializerOptions _options;

    public JsonDataConverter(JsonSerializerOptions? options = null)
    {
        _options = options ?? DefaultOptions;
    }

    public static JsonDataConverter Default { get; } = new();

    public override string? Serialize(object? value) =>
        value is null ? null : JsonSerializer.Serialize(value, _options);

    public override object? Deserialize(string? data, Type targetType) =>
        data is null ? null : JsonSerializer.Deserialize(data, targetType, _options);
}
