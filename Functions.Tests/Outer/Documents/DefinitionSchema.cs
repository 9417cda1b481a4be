using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using System.Text.RegularExpressions;
using Recruitment.Definition;
using Recruitment.Definition.Reading;
using Recruitment.Definition.Rules;
using Recruitment.Records;

namespace Recruitment.Tests.Documents;

/// <summary>
/// The definition's JSON Schema, made of what the app itself goes by: members from the records, descriptions from
/// their docstrings, ranges and patterns from what the rules answer (<see cref="RuleProbe"/>), examples from the
/// samples.
/// </summary>
internal sealed class DefinitionSchema
{
    private static readonly JsonObject Null = new() { ["type"] = "null" };

    private readonly RuleProbe _probe = new();
    private readonly SampleValues _samples = SampleValues.Read();
    private readonly Dictionary<Type, JsonObject> _definitions = [];

    /// <summary>Records that other rules hold for from place to place; they are written out at each.</summary>
    private readonly HashSet<Type> _varying = [];

    private DefinitionSchema() { }

    /// <param name="definitions">Where the records' schemas are, as a JSON pointer.</param>
    /// <param name="parts">The schemas of the records that a definition is made of, by name.</param>
    public static JsonObject Make(string definitions, out JsonObject parts)
    {
        var made = new DefinitionSchema();
        _ = made.Object(Info(typeof(ProcedureDefinition)), "");
        made._definitions.Clear();
        var root = made.Object(Info(typeof(ProcedureDefinition)), "");
        made._definitions.Remove(typeof(ProcedureDefinition), out root);
        parts = new JsonObject(
            made._definitions.OrderBy(part => part.Key.Name, StringComparer.Ordinal)
                .Select(part => KeyValuePair.Create(part.Key.Name, (JsonNode?)part.Value))
        );
        Point(root!, definitions);
        Point(parts, definitions);
        return root!; // The root is no varying record.
    }

    private JsonObject Value(Type type, string pointer)
    {
        var info = Info(type);
        return info.Kind switch
        {
            JsonTypeInfoKind.Object => Object(info, pointer),
            JsonTypeInfoKind.Enumerable => List(info.ElementType!, pointer), // Lists have one.
            _ => Scalar(Nullable.GetUnderlyingType(type) ?? type, pointer),
        };
    }

    private JsonObject Object(JsonTypeInfo info, string pointer)
    {
        var defaults = FullValue.Defaults(info.Type);
        var members = RecordShape.Members(info).ToList();
        var isStage = info.Type == typeof(StageDefinition);
        var asked = members
            .Where(member =>
                RecordShape.IsMandatory(member) || (!isStage && _probe.IsAlwaysAskedFor($"{pointer}/{member.Name}"))
            )
            .ToList();
        var schema = new JsonObject
        {
            ["title"] = Words(info.Type.Name),
            ["description"] = DocComments.Of(info.Type),
            ["type"] = "object",
            ["additionalProperties"] = false,
            ["properties"] = new JsonObject(
                members.Select(member =>
                    KeyValuePair.Create(
                        member.Name,
                        (JsonNode?)Member(info.Type, member, pointer, asked.Contains(member), defaults)
                    )
                )
            ),
        };
        if (asked.Count > 0)
        {
            schema["required"] = new JsonArray([.. asked.Select(m => (JsonNode)m.Name)]);
        }

        if (isStage)
        {
            schema["allOf"] = KindConditions.Of(_probe, members, defaults);
        }

        return Share(info.Type, schema);
    }

    private JsonObject Member(Type owner, JsonPropertyInfo member, string pointer, bool isAsked, JsonObject defaults)
    {
        var value = Value(member.PropertyType, $"{pointer}/{member.Name}");
        if (RecordShape.IsRegistered(member))
        {
            value = AnyOf(
                new JsonObject
                {
                    ["type"] = "string",
                    ["description"] = "Id of a registered document.",
                    ["pattern"] = RuleKeywords.Ecma(TextRules.IdShape),
                },
                value
            );
        }

        if (RecordShape.IsOptional(member) && !isAsked)
        {
            value = OrNull(value);
        }

        var described = new JsonObject();
        if (
            member.AttributeProvider is System.Reflection.MemberInfo property
            && DocComments.Of(owner, property) is { } description
        )
        {
            described["description"] = description;
        }

        foreach (var (keyword, keywordValue) in value)
        {
            if (keyword != "description" || !described.ContainsKey(keyword))
            {
                described[keyword] = keywordValue?.DeepClone();
            }
        }

        if (!isAsked && defaults[member.Name] is { } normally)
        {
            described["default"] = normally.DeepClone();
        }

        if (
            !_varying.Contains(owner)
            && !described.ContainsKey("enum")
            && !described.ContainsKey("examples")
            && _samples.Examples(owner, member.Name) is { Count: > 0 } examples
        )
        {
            described["examples"] = examples;
        }

        return described;
    }

    private JsonObject List(Type item, string pointer)
    {
        var isStages = item == typeof(StageDefinition);
        var schema = new JsonObject
        {
            ["type"] = "array",
            ["items"] = Value(item, $"{pointer}/{(isStages ? RuleProbe.AnyStage : "0")}"),
        };
        RuleKeywords.AddToList(schema, _probe, pointer, FullValue.Of(item));
        return schema;
    }

    private JsonObject Scalar(Type type, string pointer)
    {
        if (type.IsEnum)
        {
            return new JsonObject
            {
                ["enum"] = new JsonArray([.. ScalarShapes.Words(type).Select(word => (JsonNode)word)]),
            };
        }

        var schema = type switch
        {
            _ when type == typeof(int) => new JsonObject { ["type"] = "integer" },
            _ when type == typeof(decimal) => new JsonObject { ["type"] = "number" },
            _ when type == typeof(bool) => new JsonObject { ["type"] = "boolean" },
            _ when type == typeof(DateOnly) => new JsonObject { ["type"] = "string", ["format"] = "date" },
            _ when type == typeof(TimeOnly) => new JsonObject
            {
                ["type"] = "string",
                ["pattern"] = @"^([01]?\d|2[0-3]):[0-5]?\d(:[0-5]?\d(\.\d{1,7})?)?$",
            },
            _ => new JsonObject { ["type"] = "string" },
        };
        RuleKeywords.AddTo(schema, _probe, pointer, type);
        return schema;
    }

    /// <summary>A reference to the record's schema, or the schema itself where it is not everywhere the same.</summary>
    private JsonObject Share(Type type, JsonObject schema)
    {
        if (
            _varying.Contains(type)
            || (_definitions.TryGetValue(type, out var known) && !JsonNode.DeepEquals(known, schema))
        )
        {
            _varying.Add(type);
            _definitions.Remove(type);
            return schema;
        }

        _definitions[type] = schema;
        return new JsonObject { ["$ref"] = type.Name };
    }

    private static JsonObject OrNull(JsonObject schema)
    {
        if (schema["enum"] is JsonArray words)
        {
            words.Add(null);
        }

        if (schema["type"] is JsonValue type)
        {
            schema["type"] = new JsonArray(type.DeepClone(), "null");
            return schema;
        }

        return schema.ContainsKey("enum") ? schema : AnyOf(schema, Null);
    }

    private static JsonObject AnyOf(JsonObject one, JsonObject other) =>
        one["anyOf"] is JsonArray list
            ? new JsonObject { ["anyOf"] = new JsonArray([.. list.Select(o => o!.DeepClone()), other.DeepClone()]) }
            : new JsonObject { ["anyOf"] = new JsonArray(one.DeepClone(), other.DeepClone()) };

    /// <summary>Completes the references.</summary>
    private static void Point(JsonNode? node, string definitions)
    {
        foreach (
            var child in node switch
            {
                JsonObject members => members.Select(member => member.Value),
                JsonArray items => items,
                _ => Enumerable.Empty<JsonNode?>(),
            }
        )
        {
            Point(child, definitions);
        }

        if (node is JsonObject schema && schema["$ref"] is JsonValue name)
        {
            schema["$ref"] = $"#{definitions}/{name}";
        }
    }

    /// <summary><c>StageDefinition</c> as <c>Stage definition</c>.</summary>
    private static string Words(string name) =>
        name[0] + Regex.Replace(name[1..], "[A-Z]", letter => $" {letter.Value.ToLowerInvariant()}");

    private static JsonTypeInfo Info(Type type) => RecordJson.Options.GetTypeInfo(type);
}
