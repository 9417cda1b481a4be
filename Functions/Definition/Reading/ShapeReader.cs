using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Recruitment.Records;

namespace Recruitment.Definition.Reading;

/// <summary>
/// Holds JSON against the shape of a record and finds every unknown, missing and misshapen member at once, where a
/// deserializer stops at the first. What is wrong is replaced by an empty value, so that the rules can still look at
/// the rest.
/// </summary>
internal sealed class ShapeReader
{
    private readonly List<Fault> _faults = [];

    public IReadOnlyList<Fault> Faults => _faults;

    /// <summary>The record, with empty values wherever a fault was found.</summary>
    public T Read<T>(JsonElement element, string pointer)
        where T : class =>
        Value(element, typeof(T), pointer).Deserialize<T>(RecordJson.Options)
        ?? throw new InvalidOperationException("A repaired record is never null.");

    /// <summary>The record that says nothing: each member that must be given is empty, every other as it is unless given.</summary>
    public static object EmptyOf(Type type) =>
        Empty(type).Deserialize(type, RecordJson.Options)
        ?? throw new InvalidOperationException("An empty record is never null.");

    private JsonNode? Value(JsonElement element, Type type, string pointer)
    {
        if (type == typeof(JsonElement?))
        {
            return Patch(element, pointer);
        }

        var info = RecordJson.Options.GetTypeInfo(type);
        return info.Kind switch
        {
            JsonTypeInfoKind.Object => Object(element, info, pointer),
            JsonTypeInfoKind.Enumerable => List(element, info, pointer),
            _ => Scalar(element, Nullable.GetUnderlyingType(type) ?? type, pointer),
        };
    }

    /// <summary>A merge patch of another record: any object, held against that record's shape once it is applied.</summary>
    private JsonObject? Patch(JsonElement element, string pointer)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            _faults.Add(new Fault(pointer, "ExpectedObject"));
            return null;
        }

        return JsonObject.Create(element);
    }

    private JsonNode? Object(JsonElement element, JsonTypeInfo info, string pointer)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            return Refuse(info.Type, new Fault(pointer, "ExpectedObject"));
        }

        var members = RecordShape.Members(info).ToDictionary(member => member.Name, StringComparer.Ordinal);
        var read = new JsonObject();
        foreach (var given in element.EnumerateObject())
        {
            var at = JsonPointer.Member(pointer, given.Name);
            if (!members.TryGetValue(given.Name, out var member))
            {
                _faults.Add(new Fault(at, "Unknown", string.Join(", ", members.Keys)));
            }
            else if (read.ContainsKey(given.Name))
            {
                _faults.Add(new Fault(at, "GivenTwice"));
            }
            else
            {
                read[given.Name] =
                    given.Value.ValueKind == JsonValueKind.Null && RecordShape.IsOptional(member)
                        ? null
                        : Member(given.Value, member, at);
            }
        }

        foreach (var missing in members.Values.Where(m => RecordShape.IsMandatory(m) && !read.ContainsKey(m.Name)))
        {
            read[missing.Name] = Refuse(
                missing.PropertyType,
                new Fault(JsonPointer.Member(pointer, missing.Name), "Missing")
            );
        }

        return read;
    }

    /// <summary>An id in the place of a registered document is kept as that document's id.</summary>
    private JsonNode? Member(JsonElement element, JsonPropertyInfo member, string pointer)
    {
        if (!RecordShape.IsRegistered(member) || element.ValueKind != JsonValueKind.String)
        {
            return Value(element, member.PropertyType, pointer);
        }

        var referred = Empty(member.PropertyType);
        referred!["id"] = element.GetString(); // The empty value of a record is an object.
        return referred;
    }

    private JsonNode? List(JsonElement element, JsonTypeInfo info, string pointer)
    {
        if (element.ValueKind != JsonValueKind.Array || info.ElementType is not { } type)
        {
            return Refuse(info.Type, new Fault(pointer, "ExpectedArray"));
        }

        var read = new JsonArray();
        foreach (var item in element.EnumerateArray())
        {
            read.Add(Value(item, type, JsonPointer.Item(pointer, read.Count)));
        }

        return read;
    }

    private JsonNode? Scalar(JsonElement element, Type type, string pointer)
    {
        if (type.IsEnum)
        {
            var words = ScalarShapes.Words(type);
            return element.ValueKind == JsonValueKind.String && words.Contains(element.GetString())
                ? JsonSerializer.SerializeToNode(element)
                : Refuse(type, new Fault(pointer, "ExpectedWord", string.Join(", ", words)));
        }

        return ScalarShapes.Fits(element, type)
            ? JsonSerializer.SerializeToNode(element)
            : Refuse(type, new Fault(pointer, ScalarShapes.Expectation(type)));
    }

    private JsonNode? Refuse(Type type, Fault fault)
    {
        _faults.Add(fault);
        return Empty(type);
    }

    /// <summary>The least value that a record of this type can be made of.</summary>
    private static JsonNode? Empty(Type type)
    {
        var info = RecordJson.Options.GetTypeInfo(type);
        return info.Kind switch
        {
            JsonTypeInfoKind.Object => new JsonObject(
                RecordShape
                    .Members(info)
                    .Where(RecordShape.IsMandatory)
                    .Select(m => KeyValuePair.Create(m.Name, Empty(m.PropertyType)))
            ),
            JsonTypeInfoKind.Enumerable => new JsonArray(),
            _ => ScalarShapes.Empty(type),
        };
    }
}
