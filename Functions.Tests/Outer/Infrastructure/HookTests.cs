using Recruitment.Tests.Architecture;

namespace Recruitment.Tests.Infrastructure;

/// <summary>The scripts that azd runs around a deployment, and the other scripts.</summary>
public sealed class HookTests
{
    [Fact]
    public async Task Shellcheck_finds_nothing_in_any_script()
    {
        var scripts = Directory
            .EnumerateFiles(Repository.PathOf("scripts"))
            .Concat(Directory.EnumerateFiles(Repository.PathOf("infra", "hooks")));
        var check = await CommandLine.RunAsync("shellcheck", scripts);
        Assert.Equal("", check.Output + check.Errors);
        Assert.Equal(0, check.ExitCode);
    }

    [Fact]
    public async Task Nothing_is_made_for_an_environment_that_does_not_say_who_is_told()
    {
        var answer = await HookAsync("preprovision", ("ALERT_EMAIL", null), ("MAIL_FROM", null));
        Assert.Equal(1, answer.ExitCode);
        Assert.Contains("ALERT_EMAIL MAIL_FROM", answer.Errors);
    }

    [Theory]
    [InlineData("Scheduler", 0)]
    [InlineData("AzureStorage", 0)]
    [InlineData("Table", 1)]
    [InlineData(null, 1)]
    public async Task The_app_is_published_for_a_place_where_orchestrations_can_live(string? provider, int exitCode)
    {
        var answer = await HookAsync("prepackage", ("DurableTaskProvider", provider));
        Assert.Equal(exitCode, answer.ExitCode);
    }

    [Fact]
    public void Azd_finds_its_hooks()
    {
        var named = File.ReadLines(Repository.PathOf("azure.yaml"))
            .Where(line => line.TrimStart().StartsWith("run:", StringComparison.Ordinal))
            .Select(line => line.Split('/')[^1])
            .Order(StringComparer.Ordinal);
        Assert.Equal(
            Directory
                .EnumerateFiles(Repository.PathOf("infra", "hooks"))
                .Select(Path.GetFileName)
                .Order(StringComparer.Ordinal),
            named
        );
    }

    private static Task<CommandAnswer> HookAsync(string name, params (string Name, string? Value)[] environment) =>
        CommandLine.RunAsync("sh", [$"infra/hooks/{name}.sh"], environment);
}
