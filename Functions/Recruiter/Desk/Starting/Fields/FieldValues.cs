using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Recruitment.Records;

namespace Recruitment.Recruiter.Desk.Starting.Fields;

/// <summary>
/// What is in the definition as a field shows it, and back. What does not fit stays what was typed, so that it can be
/// mended where it was.
/// </summary>
internal static partial class FieldValues
{
    private static readonly JsonSerializerOptions Plain = new(RecordJson.Options) { WriteIndented = false };

    /// <param name="value">Null: the definition says nothing.</param>
    public static string Show(FieldControl control, JsonNode? value) =>
        value switch
        {
            null => "",
            JsonArray list when control is FieldControl.Lines => string.Join('\n', list.Select(Text)),
            JsonArray list when control is FieldControl.Numbers => string.Join(", ", list.Select(Text)),
            _ when control is FieldControl.Number => Figure(Text(value)),
            _ when control is FieldControl.Time => Time(Text(value)),
            _ => Text(value),
        };

    /// <summary>What the definition is to say; null: nothing.</summary>
    public static JsonNode? Read(FormField field, string typed)
    {
        var text = typed.Trim();
        return text.Length == 0 ? null
            : field.IsTruth ? JsonValue.Create(text == "true")
            : field.Control switch
            {
                FieldControl.Number => Number(text, field.IsWhole),
                FieldControl.Lines => List(text.Split('\n'), line => JsonValue.Create(line)),
                FieldControl.Numbers => List(text.Split([',', ';', ' ']), one => Number(one, isWhole: true)),
                _ => JsonValue.Create(text),
            };
    }

    /// <summary>A posted text with the ends of lines as JSON has them.</summary>
    public static string Clean(string posted) =>
        posted.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Trim();

    private static JsonArray List(IEnumerable<string> parts, Func<string, JsonNode> make) =>
        [.. parts.Select(part => part.Trim()).Where(part => part.Length > 0).Select(make)];

    private static JsonNode Number(string text, bool isWhole)
    {
        var plain = WithoutThousands(text).Replace(',', '.');
        if (isWhole)
        {
            return int.TryParse(plain, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole)
                ? JsonValue.Create(whole)
                : JsonValue.Create(text);
        }

        const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        return decimal.TryParse(plain, Style, CultureInfo.InvariantCulture, out var number)
            ? JsonValue.Create(number)
            : JsonValue.Create(text);
    }

    /// <summary>Without what parts thousands, as the reader's language writes it: 3.622 in Dutch, 3,622 in English.</summary>
    private static string WithoutThousands(string text) =>
        ReaderLanguage.IsDutch
            ? DutchThousands().IsMatch(text)
                ? text.Replace(".", "", StringComparison.Ordinal)
                : text
            : EnglishThousands().IsMatch(text)
                ? text.Replace(",", "", StringComparison.Ordinal)
                : text;

    private static string Figure(string text) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var figure)
            ? figure.ToString("0.############", ReaderLanguage.Culture)
            : text;

    /// <summary>As a browser's own field for times wants it.</summary>
    private static string Time(string text) =>
        TimeOnly.TryParse(text, CultureInfo.InvariantCulture, out var time)
            ? time.ToString(time.Second == 0 ? "HH:mm" : "HH:mm:ss", CultureInfo.InvariantCulture)
            : text;

    private static string Text(JsonNode? value) =>
        value is JsonValue && value.GetValueKind() == JsonValueKind.String
            ? value.GetValue<string>()
            : value?.ToJsonString(Plain) ?? "";

    [GeneratedRegex(@"^[1-9]\d{0,2}(\.\d{3})+(,\d+)?$")]
    private static partial Regex DutchThousands();

    [GeneratedRegex(@"^[1-9]\d{0,2}(,\d{3})+(\.\d+)?$")]
    private static partial Regex EnglishThousands();
}
