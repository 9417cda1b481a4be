using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Recruitment.Embedded.Durable.History;

/// <summary>
/// The values of an exception's properties: text, truth, number (read as double), time, list and map, as they come out
/// of the official worker too. Anything else becomes its text.
/// </summary>
internal sealed class PropertyValueConverter : JsonConverter<object>
{
    private const string Time = "dt:";
    private const string TimeWithOffset = "dto:";

    public override object? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType switch
        {
            JsonTokenType.True => true,
            JsonTokenType.False => false,
            JsonTokenType.Number => reader.GetDouble(),
            JsonTokenType.StartArray => JsonSerializer.Deserialize<List<object?>>(ref reader, options),
            JsonTokenType.StartObject => JsonSerializer.Deserialize<Dictionary<string, object?>>(ref reader, options),
            _ => FromText(reader.GetString()),
        };

    public override void Write(Utf8JsonWriter writer, object value, JsonSerializerOptions options)
    {
        switch (value)
        {
            case DateTime time:
                writer.WriteStringValue(Time + time.ToString("O", CultureInfo.InvariantCulture));
                break;
            case DateTimeOffset time:
                writer.WriteStringValue(TimeWithOffset + time.ToString("O", CultureInfo.InvariantCulture));
                break;
            case IDictionary<string, object?> map:
                JsonSerializer.Serialize(writer, new Dictionary<string, object?>(map), options);
                break;
            case IEnumerable<object?> list:
                JsonSerializer.Serialize(writer, list.ToList(), options);
                break;
            case string or bool or int or long or short or byte or double or float or decimal:
                JsonSerializer.Serialize(writer, value, value.GetType(), options);
                break;
            default:
                writer.WriteStringValue(Convert.ToString(value, CultureInfo.InvariantCulture));
                break;
        }
    }

    private static object? FromText(string? text)
    {
        var culture = CultureInfo.InvariantCulture;
        const DateTimeStyles Kept = DateTimeStyles.RoundtripKind;
        if (
            text?.StartsWith(Time, StringComparison.Ordinal) == true
            && DateTime.TryParse(text.AsSpan(Time.Length), culture, Kept, out var time)
        )
        {
            return time;
        }

        return
            text?.StartsWith(TimeWithOffset, StringComparison.Ordinal) == true
            && DateTimeOffset.TryParse(text.AsSpan(TimeWithOffset.Length), culture, Kept, out var offset)
            ? offset
            : text;
    }
}
