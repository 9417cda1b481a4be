using System.Text.RegularExpressions;
using System.Xml.Linq;
using Recruitment.Tests.Architecture;

namespace Recruitment.Tests.Infrastructure;

/// <summary>docs/security.md names tests that exist, and what it says of the supply chain is so.</summary>
public sealed partial class SecurityDocumentTests
{
    [Fact]
    public void Every_test_that_it_names_exists()
    {
        var tests = Directory
            .EnumerateFiles(Repository.PathOf("Functions.Tests"), "*Tests.cs", SearchOption.AllDirectories)
            .Select(file => Path.GetFileNameWithoutExtension(file))
            .ToHashSet();
        var named = Tests()
            .Matches(File.ReadAllText(Repository.PathOf("docs", "security.md")))
            .Select(match => match.Groups[1].Value)
            .ToHashSet();
        Assert.InRange(named.Count, 30, int.MaxValue);
        Assert.Empty(named.Except(tests));
    }

    [Fact]
    public void Every_action_of_a_workflow_is_pinned_by_its_commit()
    {
        var used = Directory
            .EnumerateFiles(Repository.PathOf(".github", "workflows"), "*.yml")
            .SelectMany(File.ReadLines)
            .Where(line => line.Contains("uses:", StringComparison.Ordinal))
            .ToList();
        Assert.NotEmpty(used);
        Assert.All(used, line => Assert.Matches(Pinned(), line));
    }

    [Fact]
    public void Every_project_has_its_packages_locked()
    {
        var props = XDocument.Load(Repository.PathOf("Directory.Build.props"));
        Assert.Equal("true", Assert.Single(props.Descendants("RestorePackagesWithLockFile")).Value);
        var projects = Directory
            .EnumerateFiles(Repository.Root, "*.csproj", SearchOption.AllDirectories)
            .Where(file =>
                !file.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj" or "node_modules")
            )
            .ToList();
        Assert.NotEmpty(projects);
        Assert.All(
            projects,
            file => Assert.True(File.Exists(Path.Combine(Path.GetDirectoryName(file)!, "packages.lock.json")), file)
        );
    }

    [GeneratedRegex("`([A-Za-z]+Tests)`")]
    private static partial Regex Tests();

    [GeneratedRegex(@"uses: [\w.-]+/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$")]
    private static partial Regex Pinned();
}
