using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Recruitment.Tests.Architecture;

namespace Recruitment.Tests.Documents;

/// <summary>The tables of samples/README.md: what they say that a template holds, it holds.</summary>
public sealed partial class SampleFactTests
{
    private const int FewestFacts = 120;

    private static readonly IReadOnlyList<Fact> Facts = [.. Read()];

    [Fact]
    public void Every_template_has_its_table()
    {
        var templates = Directory.EnumerateFiles(Repository.PathOf("samples"), "*.json").Select(Path.GetFileName);
        Assert.Equal([], templates.Except(Facts.Select(fact => fact.File)));
        Assert.True(Facts.Count >= FewestFacts, $"{Facts.Count} facts were read.");
    }

    [Fact]
    public void Every_fact_is_held_where_the_table_says() =>
        Assert.Equal([], Facts.Where(fact => Find(fact) is null or JsonArray { Count: 0 }));

    [Fact]
    public void Every_rule_and_test_that_the_table_names_exists()
    {
        var names = Repository
            .SourceFiles("Functions", "Functions.Tests")
            .Select(file => Path.GetFileNameWithoutExtension(file))
            .ToHashSet();
        var named = Facts.SelectMany(fact => Name().Matches(fact.EnforcedBy)).Select(name => name.Groups[1].Value);
        Assert.Equal([], named.Distinct().Where(name => !names.Contains(name)));
    }

    private static JsonNode? Find(Fact fact)
    {
        var node = JsonNode.Parse(File.ReadAllText(Repository.PathOf($"samples/{fact.File}")));
        foreach (var part in fact.Pointer.Split('/').Skip(1))
        {
            node = node switch
            {
                JsonArray items when int.TryParse(part, out var index) && index < items.Count => items[index],
                JsonObject members => members[part],
                _ => null,
            };
        }

        return node;
    }

    private static IEnumerable<Fact> Read()
    {
        var file = "";
        foreach (var line in File.ReadLines(Repository.PathOf("samples/README.md")))
        {
            if (line.StartsWith("## ", StringComparison.Ordinal))
            {
                file = line[3..];
            }
            else if (Row().Match(line) is { Success: true } row)
            {
                yield return new Fact(file, row.Groups["pointer"].Value, row.Groups["enforced"].Value);
            }
        }
    }

    private sealed record Fact(string File, string Pointer, string EnforcedBy);

    [GeneratedRegex(@"^\|[^|]+\| `(?<pointer>/[^`]*)` \|(?<enforced>[^|]+)\|$")]
    private static partial Regex Row();

    [GeneratedRegex("`([A-Z][A-Za-z]+)`")]
    private static partial Regex Name();
}
