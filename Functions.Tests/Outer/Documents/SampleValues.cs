using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Recruitment.Definition;
using Recruitment.Definition.Documents;
using Recruitment.Definition.Reading;
using Recruitment.Records;
using Recruitment.Tests.Architecture;

namespace Recruitment.Tests.Documents;

/// <summary>Short values that the samples give to members, as examples.</summary>
internal sealed class SampleValues
{
    private const int MaxExamples = 2;
    private const int LongestExample = 80;

    private readonly Dictionary<(Type, string), List<JsonNode>> _values = [];

    private SampleValues() { }

    public static SampleValues Read()
    {
        var samples = new SampleValues();
        samples.AddFiles(typeof(ProcedureDefinition), "samples");
        samples.AddFiles(typeof(FunctionDescription), "samples", "functions");
        return samples;
    }

    /// <summary>The first few; none when the samples don't give the member.</summary>
    public JsonArray Examples(Type owner, string member) =>
        new([.. _values.GetValueOrDefault((owner, member), []).Take(MaxExamples).Select(value => value.DeepClone())]);

    private void AddFiles(Type type, params string[] folder)
    {
        var files = Directory.EnumerateFiles(Repository.PathOf(folder), "*.json");
        foreach (var file in files.Order(StringComparer.Ordinal))
        {
            Add(JsonNode.Parse(File.ReadAllText(file)), type);
        }
    }

    private void Add(JsonNode? node, Type type)
    {
        var info = RecordJson.Options.GetTypeInfo(type);
        if (node is JsonArray items && info.Kind == JsonTypeInfoKind.Enumerable)
        {
            foreach (var item in items)
            {
                Add(item, info.ElementType!); // Lists have one.
            }
        }
        else if (node is JsonObject record && info.Kind == JsonTypeInfoKind.Object)
        {
            foreach (var member in RecordShape.Members(info))
            {
                Remember(type, member.Name, record[member.Name]);
                Add(record[member.Name], member.PropertyType);
            }
        }
    }

    private void Remember(Type owner, string member, JsonNode? value)
    {
        if (
            value is not JsonValue
            || value.GetValueKind() is JsonValueKind.True or JsonValueKind.False
            || value.ToJsonString().Length > LongestExample
        )
        {
            return;
        }

        if (!_values.TryGetValue((owner, member), out var known))
        {
            _values[(owner, member)] = known = [];
        }

        if (!known.Exists(other => JsonNode.DeepEquals(other, value)))
        {
            known.Add(value);
        }
    }
}
