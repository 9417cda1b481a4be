using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Recruitment.Applicants.Arrival;
using Recruitment.Tests.Architecture;

namespace Recruitment.Tests.Infrastructure;

/// <summary>What the app is told on Azure, against what it knows.</summary>
public sealed partial class AppSettingTests
{
    /// <summary>Settings of the Functions host and the Azure libraries, which the app itself does not read.</summary>
    private static readonly string[] OfThePlatform =
    [
        "APPLICATIONINSIGHTS_",
        "AZURE_CLIENT_ID",
        "AzureWebJobsStorage__",
        "Storage__",
        "AzureFunctionsJobHost__",
    ];

    [Fact]
    public async Task The_app_reads_every_setting_that_is_not_of_the_platform()
    {
        var source = string.Concat(Repository.SourceFiles("Functions").Select(File.ReadAllText));
        var own = (await SettingsAsync()).Keys.Where(name =>
            !OfThePlatform.Any(prefix => name.StartsWith(prefix, StringComparison.Ordinal))
        );
        Assert.Equal(
            [
                "Audit__MailTo",
                "DURABLE_TASK_SCHEDULER_CONNECTION_STRING",
                "Keys__Wrapping",
                "Mail__From",
                "Mail__Transport",
                "Recruitment__BaseUrl",
                "SendGrid__ApiKey",
            ],
            own.Order(StringComparer.Ordinal)
        );
        Assert.All(
            own.Where(name => name.Contains("__")),
            name => Assert.Contains($"\"{name.Replace("__", ":")}\"", source)
        );
    }

    [Fact]
    public async Task No_setting_is_a_secret()
    {
        var settings = await SettingsAsync();
        Assert.All(
            settings.Values,
            value =>
            {
                Assert.DoesNotContain("AccountKey", value);
                Assert.DoesNotContain("SharedAccess", value);
            }
        );
        Assert.Equal("managedidentity", settings["Storage__credential"]);
        Assert.Equal("managedidentity", settings["AzureWebJobsStorage__credential"]);
        Assert.StartsWith("[format('@Microsoft.KeyVault(", settings["SendGrid__ApiKey"]);
        Assert.StartsWith("[format('@Microsoft.KeyVault(", settings["Keys__Wrapping"]);
        Assert.Contains("Authentication=ManagedIdentity", settings["DURABLE_TASK_SCHEDULER_CONNECTION_STRING"]);
    }

    [Fact]
    public async Task The_scheduler_takes_the_place_of_what_host_json_says_and_has_its_task_hub()
    {
        var host = JsonNode.Parse(await File.ReadAllTextAsync(Repository.PathOf("host.json")))!;
        var template = await ArmTemplate.MainAsync();
        var hub = Assert.Single(template.All("Microsoft.DurableTask/schedulers/taskHubs"));
        Assert.Contains($"'{host["extensions"]!["durableTask"]!["hubName"]}'", (string)hub["name"]!);
        const string Provider = "AzureFunctionsJobHost__extensions__durableTask__storageProvider__";
        var settings = await SettingsAsync();
        Assert.Equal("azureManaged", settings[Provider + "type"]);
        Assert.Contains(settings[Provider + "connectionStringName"], settings.Keys);
        Assert.Equal(
            "[equals(parameters('durableTaskProvider'), 'Scheduler')]",
            (string?)template.ModuleNamed("scheduler")["condition"]
        );
    }

    [Fact]
    public async Task It_is_dotnet_10_isolated_on_flex_consumption()
    {
        var template = await ArmTemplate.MainAsync();
        var runtime = template.The("Microsoft.Web/sites")["functionAppConfig"]!["runtime"]!;
        Assert.Equal("dotnet-isolated", (string?)runtime["name"]);
        Assert.Equal("10.0", (string?)runtime["version"]);
        var plan = Assert.Single(template.All("Microsoft.Web/serverfarms"));
        Assert.Equal("FC1", (string?)plan["sku"]!["name"]);
    }

    [Fact]
    public async Task Uploads_are_told_to_the_function_that_takes_them()
    {
        var built = await BicepCompiler.RunAsync("build", "infra/uploads.bicep", "--stdout");
        Assert.Equal("", built.Errors);
        Assert.Contains($"\"{nameof(CvArrivedFunction)}\"", built.Output);
        Assert.Contains("/blobServices/default/containers/cvs/", built.Output);
        Assert.Contains("Microsoft.Storage.BlobCreated", built.Output);
    }

    /// <summary>All that are set with the scheduler; values as Azure gets them, expressions and all.</summary>
    private static async Task<Dictionary<string, string>> SettingsAsync()
    {
        var template = await ArmTemplate.MainAsync();
        var settings = template
            .Module("app")
            .Variable("settings")
            .AsObject()
            .Concat(template.Module("scheduler").Output("settings").AsObject())
            .ToDictionary(setting => setting.Key, setting => (string)setting.Value!);
        var more = (string)Assert.Single(template.All("Microsoft.Web/sites/config"))["properties"]!;
        Assert.Contains("variables('settings')", more);
        Assert.Contains("parameters('durableTaskSettings')", more);
        foreach (Match added in Added().Matches(more))
        {
            settings.Add(added.Groups[1].Value, more);
        }

        return settings;
    }

    [GeneratedRegex(@"createObject\('(\w+)'")]
    private static partial Regex Added();
}
