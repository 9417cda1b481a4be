using System.Text.RegularExpressions;
using Recruitment.Tests.Architecture;

namespace Recruitment.Tests.Infrastructure;

/// <summary>docs/operations.md names what exists.</summary>
public sealed partial class OperationsDocumentTests
{
    private const StringComparison Exactly = StringComparison.Ordinal;

    private static readonly string Text = File.ReadAllText(Repository.PathOf("docs", "operations.md"));

    [Fact]
    public void Every_file_that_it_names_exists() =>
        Assert.All(
            Files().Matches(Text).Select(match => match.Value).Distinct(),
            file => Assert.True(Path.Exists(Repository.PathOf(file)), file)
        );

    [Fact]
    public void Every_part_of_the_index_is_there()
    {
        var headings = Headings()
            .Matches(Text)
            .Select(match => Dropped().Replace(match.Groups[1].Value.ToLowerInvariant(), ""))
            .Select(heading => heading.Replace(' ', '-'))
            .ToHashSet();
        var anchors = Anchors().Matches(Text).Select(match => match.Groups[1].Value).ToHashSet();
        Assert.NotEmpty(anchors);
        Assert.Subset(headings, anchors);
    }

    [Fact]
    public void Every_value_that_it_tells_to_set_is_read()
    {
        var parameters = File.ReadAllText(Repository.PathOf("infra", "main.bicepparam"));
        var azure = Text[Text.IndexOf("\n## On Azure", Exactly)..Text.IndexOf("\n## Monitoring", Exactly)];
        var told = Set().Matches(azure).Select(match => match.Groups[1].Value).ToHashSet();
        Assert.Contains("ALERT_EMAIL", told);
        Assert.All(told, name => Assert.Contains($"'{name}'", parameters));
    }

    [GeneratedRegex(@"\b(scripts|infra|docs)/[\w./-]*\w|\bazure\.yaml\b")]
    private static partial Regex Files();

    [GeneratedRegex(@"^#+ (.+)$", RegexOptions.Multiline)]
    private static partial Regex Headings();

    [GeneratedRegex(@"[^\w -]")]
    private static partial Regex Dropped();

    [GeneratedRegex(@"\]\(#([^)]+)\)")]
    private static partial Regex Anchors();

    [GeneratedRegex(@"(?:azd env set |^\| `)([A-Z_]+)\b", RegexOptions.Multiline)]
    private static partial Regex Set();
}
