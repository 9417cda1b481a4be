using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Recruitment.Definition;
using Recruitment.Tests.Architecture;

namespace Recruitment.Tests.Infrastructure;

/// <summary>What is erased on Azure is gone, and what holds personal data is nobody's to read.</summary>
public sealed partial class PersonalDataTests
{
    private const string Storage = "Microsoft.Storage/storageAccounts";

    [Fact]
    public async Task Storage_keeps_nothing_of_what_was_deleted()
    {
        var kept = (await ArmTemplate.MainAsync()).The($"{Storage}/blobServices");
        Assert.False((bool)kept["deleteRetentionPolicy"]!["enabled"]!);
        Assert.False((bool)kept["containerDeleteRetentionPolicy"]!["enabled"]!);
        Assert.False((bool)kept["restorePolicy"]!["enabled"]!);
        Assert.False((bool)kept["changeFeed"]!["enabled"]!);
        Assert.False((bool)kept["isVersioningEnabled"]!);
    }

    [Fact]
    public async Task Every_container_of_the_app_is_made_and_none_is_public()
    {
        var template = await ArmTemplate.MainAsync();
        var made = template.Module("storage").Variable("containers").AsArray().Select(name => (string)name!);
        var used =
            from file in Repository.SourceFiles("Functions")
            from Match use in ContainerUse().Matches(File.ReadAllText(file))
            select use.Groups[1].Value;
        Assert.Equal(
            used.Append("app-package").Distinct().Order(StringComparer.Ordinal),
            made.Order(StringComparer.Ordinal)
        );
        Assert.Equal("None", (string?)template.The($"{Storage}/blobServices/containers")["publicAccess"]);
        Assert.False((bool)template.The(Storage)["allowBlobPublicAccess"]!);
    }

    [Fact]
    public async Task Uploads_that_the_app_never_erased_go_but_never_before_the_app_would()
    {
        var policy = (await ArmTemplate.MainAsync()).The($"{Storage}/managementPolicies");
        var days = policy["policy"]!["rules"]!
            .AsArray()
            .ToDictionary(
                rule => (string)Assert.Single(rule!["definition"]!["filters"]!["prefixMatch"]!.AsArray())!,
                rule =>
                    (int)rule!["definition"]!["actions"]!["baseBlob"]!["delete"]!["daysAfterModificationGreaterThan"]!
            );
        Assert.Equal(["cvs/", "quarantine/"], days.Keys);
        Assert.All(days.Values, value => Assert.True(value > 7 * RetentionPeriods.Default.Weeks));
    }

    [Fact]
    public async Task The_account_with_the_procedures_is_not_deleted_by_mistake()
    {
        var locks = (await ArmTemplate.MainAsync()).All("Microsoft.Authorization/locks").ToList();
        Assert.Equal(2, locks.Count);
        Assert.Contains(locks, locked => ((string)locked["scope"]!).Contains(Storage));
        Assert.Contains(locks, locked => ((string)locked["scope"]!).Contains("Microsoft.KeyVault/vaults"));
        Assert.All(locks, locked => Assert.Equal("CanNotDelete", (string?)locked["properties"]!["level"]));
    }

    [Fact]
    public async Task Everything_is_in_the_european_union()
    {
        var template = JsonNode.Parse((await ArmTemplate.MainAsync()).Text)!;
        var location = template["parameters"]!["location"]!;
        string[] union = ["westeurope", "northeurope", "swedencentral", "germanywestcentral", "francecentral"];
        Assert.Equal("westeurope", (string?)location["defaultValue"]);
        Assert.Subset(
            union.ToHashSet(),
            location["allowedValues"]!.AsArray().Select(place => (string)place!).ToHashSet()
        );
    }

    [GeneratedRegex("""StorageContainer _\w+ = new\(\w+, "([^"]+)"[,)]""")]
    private static partial Regex ContainerUse();
}
