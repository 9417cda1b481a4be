using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Configuration;
using Recruitment.Embedded.Hosting;

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
    public void The_command_line_is_a_setting_and_the_environment_is_development()
    {
        var builder = FunctionsApplication.CreateBuilder(["--Clock:Speed", "60"]);
        Assert.Equal("60", builder.Configuration["Clock:Speed"]);
        Assert.Equal("Development", builder.Environment.EnvironmentName);
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

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static IConfigurationRoot Read(params string[] folders)
    {
        var builder = new ConfigurationBuilder();
        LocalSettings.AddTo(builder, folders);
        return builder.Build();
    }

    private void Write(string name, string content) =>
        File.WriteAllText(Path.Combine(_folder, name), content);
}
