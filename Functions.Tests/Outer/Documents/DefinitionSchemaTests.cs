using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using FsCheck;
using FsCheck.Fluent;
using Recruitment.Definition;
using Recruitment.Definition.Documents;
using Recruitment.Tests.Definition;
using Recruitment.Timeline.Starting;

namespace Recruitment.Tests.Documents;

/// <summary>The committed schema of definitions, against what the code accepts.</summary>
public sealed class DefinitionSchemaTests(DefinitionSchemaTests.Validator validator)
    : IClassFixture<DefinitionSchemaTests.Validator>
{
    private const string Name = "procedure.schema.json";

    private static readonly string[] Templates = [.. new TemplateCatalog().Ids];

    /// <summary>Faults that the schema knows too. The others hold between values, or with the calendar.</summary>
    private static readonly HashSet<string> Known =
    [
        .. "ExpectedObject ExpectedArray ExpectedText ExpectedWholeNumber ExpectedNumber".Split(' '),
        .. "ExpectedTruth ExpectedTime ExpectedWord Unknown Missing OutOfRange OtherKind".Split(' '),
        .. "DeadlineMissing InterviewsMissing Blank NotAnId".Split(' '),
        .. "NotAColour NotFuwaScores ResultAreasMissing".Split(' '),
    ];

    public static TheoryData<string> Samples => [.. Templates];

    [Fact]
    public void The_committed_schema_is_what_the_records_and_the_rules_say() => CommittedDocument.Hold(Name, Make());

    [Theory]
    [MemberData(nameof(Samples))]
    public void Every_sample_is_valid(string template) =>
        Assert.Equal("", validator.Faults(Definition(template).ToJsonString()));

    [Fact]
    public void Every_member_of_the_records_is_described_in_the_schema_and_the_other_way_round()
    {
        var schema = CommittedDocument.Read(Name);
        var members = Records(typeof(ProcedureDefinition))
            .SelectMany(type => Members(type).Select(member => $"{type.Name}.{member}"));
        var described = Objects(schema)
            .SelectMany(record =>
                record["properties"]!
                    .AsObject()
                    .Where(member => member.Value!["description"] is not null)
                    .Select(member => $"{NameOf(record)}.{member.Key}")
            );
        Assert.Equal(members.Distinct().Order(), described.Distinct().Order());
    }

    [Fact]
    public void Every_number_has_a_lowest_and_a_highest_value() =>
        Assert.Equal(
            [],
            from record in Objects(CommittedDocument.Read(Name))
            from member in record["properties"]!.AsObject()
            let type = member.Value!["type"]?.ToJsonString() ?? ""
            where type.Contains("integer") || type.Contains("number")
            where member.Value["minimum"] is null || member.Value["maximum"] is null
            select $"{NameOf(record)}.{member.Key}"
        );

    [Fact]
    public void What_the_schema_refuses_the_code_refuses_and_what_it_can_know_it_refuses_too()
    {
        var mutations = Gen.Zip(Gen.Choose(0, int.MaxValue - 1), Gen.Elements(JsonMutation.Values))
            .ListOf()
            .Where(list => list.Count is > 0 and < 4);
        var cases = Gen.Zip(Gen.Elements(Templates), mutations).ToArbitrary();
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(500), Prop.ForAll(cases, c => Agree(c.Item1, c.Item2)));
    }

    private bool Agree(string template, IEnumerable<(int Place, string Value)> mutations)
    {
        var definition = mutations.Aggregate(
            Definition(template).ToJsonString(),
            (text, mutation) => JsonMutation.Mutate(text, mutation.Place, mutation.Value)
        );
        var faults = StartRequests.Read($$"""{"definition":{{definition}}}""").Faults;
        var refusal = validator.Faults(definition);

        // Of a member that is given twice the validator sees the last, and the code says so.
        var agree =
            refusal.Length > 0
                ? faults.Count > 0
                : faults.Any(fault => fault.Key == "GivenTwice") || !faults.Any(fault => Known.Contains(fault.Key));
        Assert.True(
            agree,
            $"Schema: {refusal}\nCode: {string.Join(", ", faults.Select(f => $"{f.Pointer} {f.Key}"))}\n{definition}"
        );
        return agree;
    }

    private static JsonObject Make()
    {
        var root = DefinitionSchema.Make("/$defs", out var parts);
        var schema = new JsonObject { ["$schema"] = "https://json-schema.org/draft/2020-12/schema" };
        foreach (var (keyword, value) in root)
        {
            schema[keyword] = value?.DeepClone();
        }

        schema["$defs"] = parts;
        return schema;
    }

    private static JsonNode Definition(string template) =>
        JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "samples", $"{template}.json")))!;

    /// <summary>The records that a definition is made of, found without what the schema is made by.</summary>
    private static IEnumerable<Type> Records(Type type) =>
        [
            type,
            .. type.GetProperties()
                .Where(IsMember)
                .Select(property => property.PropertyType)
                .Select(member => member.IsGenericType ? member.GetGenericArguments()[0] : member)
                .Where(member => member is { IsClass: true } && member.Assembly == type.Assembly)
                .SelectMany(Records),
        ];

    private static IEnumerable<string> Members(Type type) =>
        type.GetProperties().Where(IsMember).Select(property => JsonNamingPolicy.CamelCase.ConvertName(property.Name));

    private static bool IsMember(PropertyInfo property) =>
        property.GetMethod is { IsStatic: false }
        && property.SetMethod is not null
        && !property.IsDefined(typeof(JsonIgnoreAttribute))
        && !property.IsDefined(typeof(FilledInAttribute));

    private static IEnumerable<JsonObject> Objects(JsonNode? node)
    {
        var inside = node switch
        {
            JsonObject members => members.SelectMany(member => Objects(member.Value)),
            JsonArray items => items.SelectMany(Objects),
            _ => [],
        };
        return
            node is JsonObject schema
            && schema["type"]?.ToJsonString().Contains("\"object\"", StringComparison.Ordinal) == true
            ? inside.Prepend(schema)
            : inside;
    }

    private static string NameOf(JsonObject record) =>
        string.Concat(((string)record["title"]!).Split(' ').Select(w => char.ToUpperInvariant(w[0]) + w[1..]));

    /// <summary>One validator for all tests of the class.</summary>
    public sealed class Validator : IDisposable
    {
        private readonly SchemaValidator _validator = new(CommittedDocument.PathOf(Name));

        internal string Faults(string json) => _validator.Faults(json);

        public void Dispose() => _validator.Dispose();
    }
}
