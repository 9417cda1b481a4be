using System.Text.Json;

namespace Recruitment.Definition.Reading;

/// <summary>Turns text into JSON, or into a fault that says where it stops being JSON.</summary>
internal static class JsonReading
{
    public static JsonElement? Parse(string? text, out Fault? fault)
    {
        fault = null;
        if (text is null)
        {
            fault = new Fault("", "InvalidText");
            return null;
        }

        try
        {
            using var document = JsonDocument.Parse(text);
            var root = document.RootElement.Clone();
            RequireUnicode(root);
            return root;
        }
        catch (JsonException invalid)
        {
            fault = new Fault("", "InvalidJson", (invalid.LineNumber ?? 0) + 1, (invalid.BytePositionInLine ?? 0) + 1);
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair, written with an escape.
            fault = new Fault("", "InvalidText");
        }

        return null;
    }

    /// <exception cref="InvalidOperationException">A name or a text has an escape that is no character.</exception>
    private static void RequireUnicode(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var member in element.EnumerateObject())
                {
                    _ = member.Name;
                    RequireUnicode(member.Value);
                }

                break;
            case JsonValueKind.Array:
                foreach (var item in element.EnumerateArray())
                {
                    RequireUnicode(item);
                }

                break;
            case JsonValueKind.String:
                _ = element.GetString();
                break;
        }
    }
}
