using System.Text.Json;
using System.Text.Json.Nodes;
using Recruitment.Definition;
using Recruitment.Definition.Reading;

namespace Recruitment.Tests.Documents;

/// <summary>
/// Asks the rules of definitions what they refuse: puts a value in one place of a definition that has every member,
/// with a stage of every kind, and reads what is said of that place.
/// </summary>
internal sealed class RuleProbe
{
    /// <summary>In a pointer: every stage.</summary>
    public const string AnyStage = "*";

    private const int LongTerm = 24;

    private static readonly DateOnly Today = new(2026, 12, 14);

    private readonly Dictionary<string, List<(Fault, int)>> _asked = [];
    private readonly JsonObject _full = (JsonObject)FullValue.Of(typeof(ProcedureDefinition));

    public RuleProbe()
    {
        // Long enough for a probation, and a question that needs no choices.
        _full["vacancy"]!["termMonths"] = LongTerm;
        _full["questions"]![0]!["kind"] = "text";
        _full["stages"] = new JsonArray([
            .. ScalarShapes
                .Words(typeof(StageKind))
                .Select(kind =>
                {
                    var stage = FullValue.Of(typeof(StageDefinition));
                    stage["kind"] = kind;
                    stage["offer"]!["termMonths"] = LongTerm;
                    return stage;
                }),
        ]);
    }

    /// <summary>What is said of the place when this value stands there; of a stage's member: in any kind.</summary>
    /// <param name="value">Null: nothing stands there.</param>
    public IEnumerable<Fault> FaultsAt(string pointer, JsonNode? value) =>
        Ask(pointer, value).Select(found => found.Fault);

    /// <summary>The kinds of stage in which something is said of a stage's member.</summary>
    public IReadOnlyList<string> KindsRefusing(string member, JsonNode? value, Func<Fault, bool> because) =>
        [
            .. Ask($"/stages/{AnyStage}/{member}", value)
                .Where(found => because(found.Fault))
                .Select(found => ScalarShapes.Words(typeof(StageKind))[found.Stage])
                .Distinct(),
        ];

    /// <summary>Whether the place may never be empty, whatever the stages and the kind of vacancy are.</summary>
    public bool IsAlwaysAskedFor(string pointer) =>
        Ask(pointer, null).Any(found => IsMissing(found.Fault))
        && Variants().All(variant => Of(pointer, null, variant).Any(found => IsMissing(found.Fault)));

    private IEnumerable<JsonObject> Variants()
    {
        var withoutStages = (JsonObject)_full.DeepClone();
        withoutStages["stages"] = new JsonArray();
        yield return withoutStages;
        var words =
            from property in typeof(Vacancy).GetProperties()
            where property.PropertyType.IsEnum
            from word in ScalarShapes.Words(property.PropertyType)
            select (JsonNamingPolicy.CamelCase.ConvertName(property.Name), word);
        foreach (var (member, word) in words)
        {
            var ofThatKind = (JsonObject)_full.DeepClone();
            ofThatKind["vacancy"]![member] = word;
            yield return ofThatKind;
        }
    }

    public static bool IsMissing(Fault fault) => fault.Key.EndsWith("Missing", StringComparison.Ordinal);

    /// <summary>The value that a stage's member has everywhere in the full definition: not its default.</summary>
    public JsonNode? FullStageValue(string member) => _full["stages"]![0]![member];

    private List<(Fault Fault, int Stage)> Ask(string pointer, JsonNode? value)
    {
        var question = $"{pointer} {value?.ToJsonString()}";
        if (!_asked.TryGetValue(question, out var answer))
        {
            _asked[question] = answer = [.. Of(pointer, value, _full)];
        }

        return answer;
    }

    private static IEnumerable<(Fault Fault, int Stage)> Of(string pointer, JsonNode? value, JsonObject full)
    {
        var definition = (JsonObject)full.DeepClone();
        // A definition is about one of the two.
        var isOfProgramme =
            pointer.StartsWith("/programme", StringComparison.Ordinal) || (pointer == "/vacancy" && value is null);
        definition.Remove(isOfProgramme ? "vacancy" : "programme");
        var tokens = pointer.Split('/')[1..];
        var places = tokens.Contains(AnyStage)
            ? definition["stages"]!
                .AsArray()
                .Select((_, i) => tokens.Select(t => t == AnyStage ? $"{i}" : t).ToArray())
                .ToList()
            : [tokens];
        foreach (var place in places)
        {
            Put(definition, place, value);
        }

        var shape = new ShapeReader();
        var read = shape.Read<ProcedureDefinition>(JsonSerializer.SerializeToElement(definition), "");
        var faults = shape.Faults.Concat(DefinitionRules.Check(read, Today)).ToList();
        return places.SelectMany(
            (place, index) =>
                faults.Where(fault => fault.Pointer == "/" + string.Join('/', place)).Select(fault => (fault, index))
        );
    }

    private static void Put(JsonNode definition, string[] place, JsonNode? value)
    {
        var parent = place[..^1]
            .Aggregate(definition, (node, token) => (node is JsonArray list ? list[int.Parse(token)] : node[token])!);
        if (parent is JsonArray items)
        {
            items[int.Parse(place[^1])] = value?.DeepClone();
        }
        else if (value is null)
        {
            parent.AsObject().Remove(place[^1]);
        }
        else
        {
            parent[place[^1]] = value.DeepClone();
        }
    }
}
