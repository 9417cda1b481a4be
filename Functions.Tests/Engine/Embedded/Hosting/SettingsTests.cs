using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Configuration;
using Recruitment.Embedded;
using Recruitment.Embedded.Hosting;
using Recruitment.Embedded.Invocation;

namespace Recruitment.Tests.Embedded.Hosting;

public sealed class SettingsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("recruitment-").FullName;

    [Fact]
    public void Values_of_local_settings_are_settings_with_levels()
    {
        Write(
            "local.settings.json",
            """{ "Values": { "Mail__Smtp__Port": 2525, "Keys:Function": "k" }, "Host": {} }"""
        );
        var configuration = Read(_folder);
        Assert.Equal("2525", configuration["Mail:Smtp:Port"]);
        Assert.Equal("k", configuration["keys:function"]);
    }

    [Fact]
    public void The_first_folder_with_local_settings_wins_and_none_is_no_fault()
    {
        Assert.Empty(Read(_folder).AsEnumerable());
        Write("local.settings.json", """{ "IsEncrypted": false }""");
        Assert.Empty(Read(_folder, AppContext.BaseDirectory).AsEnumerable());
    }

    [Fact]
    public void Broken_local_settings_are_named()
    {
        Write("local.settings.json", "{");
        var fault = Assert.Throws<InvalidDataException>(() => Read(_folder));
        Assert.Contains("local.settings.json is not valid JSON", fault.Message);
    }

    [Fact]
    public void The_command_line_is_a_setting()
    {
        var builder = FunctionsApplication.CreateBuilder(["--Clock:Speed", "60"]).UseEmbeddedHost();
        Assert.Equal("60", builder.Configuration["Clock:Speed"]);
    }

    [Theory]
    [InlineData(null, null, null, "Production")]
    [InlineData("", "", "", "Production")]
    [InlineData("Development", null, null, "Development")]
    [InlineData(null, "development", null, "development")]
    [InlineData(null, null, "Development", "Development")]
    [InlineData(null, null, "Staging", "Staging")]
    [InlineData(null, "Development", "Production", "Production")]
    [InlineData("Development", "Production", null, "Production")]
    public void The_environment_has_its_usual_names_and_is_development_where_none_contradicts(
        string? functions,
        string? dotnet,
        string? aspNetCore,
        string expected
    )
    {
        var settings = new ConfigurationBuilder()
            .AddInMemoryCollection([
                new("AZURE_FUNCTIONS_ENVIRONMENT", functions),
                new("DOTNET_ENVIRONMENT", dotnet),
                new("ASPNETCORE_ENVIRONMENT", aspNetCore),
            ])
            .Build();
        Assert.Equal(expected, HostEnvironment.Of(settings));
    }

    [Theory]
    [InlineData("AzureWebJobs:Morning:Disabled", "true", false)]
    [InlineData("AzureWebJobs.Morning.Disabled", "1", false)]
    [InlineData("AzureWebJobs:Morning:Disabled", "false", true)]
    [InlineData("AzureWebJobs:Evening:Disabled", "true", true)]
    public void A_function_that_a_setting_disables_is_none(string key, string value, bool runs)
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection([new(key, value)]).Build();
        var options = new EmbeddedHostOptions(settings);
        var catalog = new FunctionCatalog([typeof(MorningFunction)], options.IsDisabled);
        Assert.Equal(runs, catalog.With<TimerTriggerAttribute>().Any());
    }

    [Theory]
    [InlineData("""{ "extensions": { "http": { "routePrefix": "" } } }""", "")]
    [InlineData("""{ "extensions": { "http": { "routePrefix": "/v1/" } } }""", "v1")]
    [InlineData("""{ "version": "2.0" }""", "api")]
    [InlineData(null, "api")]
    public void The_route_prefix_is_that_of_host_json_or_api(string? content, string prefix)
    {
        if (content is not null)
        {
            Write("host.json", content);
        }

        Assert.Equal(prefix, HostJson.Read(_folder).RoutePrefix);
    }

    [Theory]
    [InlineData("""{ "version": "2.0" }""", null)]
    [InlineData("""{ "extensions": { "durableTask": { "defaultVersion": "7" } } }""", "7 7 CurrentOrOlder Reject")]
    [InlineData(
        """{ "extensions": { "durableTask": { "defaultVersion": "7", "versionMatchStrategy": "strict", "versionFailureStrategy": "Fail" } } }""",
        "7 7 Strict Fail"
    )]
    public void The_versions_of_orchestrations_are_those_of_host_json(string content, string? expected)
    {
        Write("host.json", content);
        var versioning = HostJson.Read(_folder).Versioning;
        Assert.Equal(
            expected,
            versioning is null
                ? null
                : $"{versioning.Version} {versioning.DefaultVersion} {versioning.MatchStrategy} {versioning.FailureStrategy}"
        );
    }

    [Fact]
    public void A_strategy_that_there_is_not_is_refused_with_those_that_there_are()
    {
        Write(
            "host.json",
            """{ "extensions": { "durableTask": { "defaultVersion": "7", "versionMatchStrategy": "newest" } } }"""
        );
        var fault = Assert.Throws<InvalidDataException>(() => HostJson.Read(_folder));
        Assert.Contains("None, Strict, CurrentOrOlder", fault.Message);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static IConfigurationRoot Read(params string[] folders) =>
        new ConfigurationBuilder().AddInMemoryCollection(LocalSettings.Read(folders)).Build();

    private void Write(string name, string content) => File.WriteAllText(Path.Combine(_folder, name), content);

    private sealed class MorningFunction
    {
        [Function("Morning")]
        public void Run([TimerTrigger("0 0 6 * * *")] TimerInfo timer) => _ = timer;
    }
}
