using System.Globalization;
using System.Text.Json.Nodes;
using Recruitment.Definition.Documents;
using Recruitment.Definition.Reading;
using Recruitment.Definition.Rules;

namespace Recruitment.Tests.Documents;

/// <summary>What rules say of a value, as keywords of JSON Schema. Rules that it has no keyword for add none.</summary>
internal static class RuleKeywords
{
    private const int ManyItems = 300;

    private static readonly string LongText = new('x', 100_000);

    /// <summary>Values that no rule for a single number or text accepts, each for another reason.</summary>
    private static readonly JsonNode[] Numbers = [int.MinValue];
    private static readonly JsonNode[] Texts = ["", "!", LongText];

    public static void AddTo(JsonObject schema, RuleProbe probe, string pointer, Type type)
    {
        var isNumber = type == typeof(int) || type == typeof(decimal);
        var values =
            isNumber ? Numbers
            : type == typeof(string) ? Texts
            : [];
        foreach (var value in values)
        {
            Add(schema, probe.FaultsAt(pointer, value));
        }
    }

    /// <param name="item">A value of the list's items.</param>
    public static void AddToList(JsonObject schema, RuleProbe probe, string pointer, JsonNode item)
    {
        var many = Enumerable.Range(0, ManyItems).Select(_ => item.DeepClone());
        Add(schema, probe.FaultsAt(pointer, new JsonArray([.. many])));
        if (probe.FaultsAt(pointer, new JsonArray()).Any(RuleProbe.IsMissing) && probe.IsAlwaysAskedFor(pointer))
        {
            schema["minItems"] = 1;
        }
    }

    private static void Add(JsonObject schema, IEnumerable<Fault> faults)
    {
        foreach (var (keyword, value) in faults.SelectMany(Of))
        {
            schema[keyword] = value;
        }
    }

    private static IEnumerable<(string Keyword, JsonNode Value)> Of(Fault fault) =>
        fault.Key switch
        {
            "OutOfRange" => [("minimum", Number(fault, 0)), ("maximum", Number(fault, 1))],
            "TooMany" => [("maxItems", Number(fault, 0))],
            "NotOneLine" or "TooLong" => [("maxLength", Number(fault, 0))],
            "Blank" => [("pattern", @"\S")],
            "NotAnId" => [("pattern", Ecma(TextRules.IdShape))],
            "NotAColour" => [("pattern", Ecma(OrganisationRules.ColourShape))],
            "NotFuwaScores" => [("pattern", Ecma(FuwaScores.Shape))],
            "NotALogo" => [("pattern", @"^data:image/(png|svg\+xml);base64,"), ("maxLength", Number(fault, 0))],
            "NotAnEmail" => [("format", "email")],
            "NotADate" =>
            [
                ("examples", new JsonArray("2027-01-08", "8 januari", "begin februari", "z.s.m.", "+3 werkdagen")),
            ],
            "ExpectedWord" =>
            [
                ("enum", new JsonArray([.. ((string)fault.Arguments[0]).Split(", ").Select(w => (JsonNode)w)])),
            ],
            _ => [],
        };

    /// <summary>JSON Schema's regular expressions anchor with <c>^</c> and <c>$</c>, which stand for the whole text there.</summary>
    public static string Ecma(string pattern) =>
        pattern.Replace(@"\A", "^", StringComparison.Ordinal).Replace(@"\z", "$", StringComparison.Ordinal);

    private static JsonValue Number(Fault fault, int argument) =>
        JsonValue.Create(Convert.ToDecimal(fault.Arguments[argument], CultureInfo.InvariantCulture));
}
