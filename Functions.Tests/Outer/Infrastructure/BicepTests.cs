using System.Text.Json.Nodes;
using Recruitment.Tests.Architecture;

namespace Recruitment.Tests.Infrastructure;

/// <summary>infra/ in the eyes of the official compiler.</summary>
public sealed class BicepTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("bicep-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task No_file_has_an_error_or_a_warning()
    {
        var lint = await BicepCompiler.RunAsync("lint", "--pattern", "infra/**/*.bicep");
        Assert.Equal("", lint.Output + lint.Errors);
        Assert.Equal(0, lint.ExitCode);
    }

    [Fact]
    public async Task Every_module_is_deployed()
    {
        var main = await File.ReadAllTextAsync(Repository.PathOf("infra", "main.bicep"));
        Assert.All(
            Directory.EnumerateFiles(Repository.PathOf("infra", "modules")),
            file => Assert.Contains($"'modules/{Path.GetFileName(file)}'", main)
        );
    }

    [Fact]
    public async Task The_parameters_of_an_environment_fit()
    {
        var built = await BicepCompiler.RunAsync("build-params", "infra/main.bicepparam", "--stdout");
        Assert.Equal("", built.Errors);
        var parameters = JsonNode.Parse((string)JsonNode.Parse(built.Output)!["parametersJson"]!)!["parameters"]!;
        Assert.Equal("westeurope", (string?)parameters["location"]!["value"]);
        Assert.Equal(BicepCompiler.Environment[1].Value, (string?)parameters["alertEmail"]!["value"]);
        Assert.False((bool)parameters["privateNetwork"]!["value"]!);
    }

    [Fact]
    public async Task Mistakes_are_found()
    {
        (string Right, string Wrong, string Code)[] mistakes =
        [
            ("allowSharedKeyAccess: false", "allowSharedKeyAccess: 'no'", "BCP036"),
            ("allowBlobPublicAccess: false", "allowBlobPublicAcces: false", "BCP089"),
            ("param tags object", "param tags object\nparam nobody string", "no-unused-params"),
        ];
        var source = await File.ReadAllTextAsync(Repository.PathOf("infra", "modules", "storage.bicep"));
        foreach (var (right, wrong, _) in mistakes)
        {
            Assert.Contains(right, source);
            source = source.Replace(right, wrong);
        }

        var file = Path.Combine(_folder, "storage.bicep");
        await File.WriteAllTextAsync(file, source);
        var config = Repository.PathOf("infra", "bicepconfig.json");
        var lint = await BicepCompiler.RunAsync("lint", file, "--config", config);
        Assert.All(mistakes, mistake => Assert.Contains(mistake.Code, lint.Output + lint.Errors));
    }

    [Fact]
    public void Every_rule_of_the_linter_that_is_named_is_an_error()
    {
        var rules = JsonNode.Parse(File.ReadAllText(Repository.PathOf("infra", "bicepconfig.json")))!["analyzers"]![
            "core"
        ]!["rules"]!.AsObject();
        Assert.NotEmpty(rules);
        Assert.All(rules, rule => Assert.Equal("error", (string?)rule.Value!["level"]));
    }
}
