using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Recruitment.Tests.Infrastructure;

/// <summary>Who can reach what on Azure: one identity, with the least that it needs, and no keys.</summary>
public sealed partial class AccessTests
{
    private const string OnlyPrivately = "[if(parameters('privateNetwork'), 'Disabled', 'Enabled')]";

    /// <summary>Ids of built-in roles, from Microsoft's list; no compiler knows whether they exist.</summary>
    private static readonly Dictionary<string, string> Roles = new()
    {
        ["b7e6dc6d-f1e8-4753-8033-0f276bb0955b"] = "Storage Blob Data Owner",
        ["974c5e8b-45b9-4653-ba55-5f855dd0fb88"] = "Storage Queue Data Contributor",
        ["0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3"] = "Storage Table Data Contributor",
        ["3913510d-42f4-4e42-8a64-420c390055eb"] = "Monitoring Metrics Publisher",
        ["4633458b-17de-408a-b874-0445c86b69e6"] = "Key Vault Secrets User",
        ["0ad04412-c4d5-4796-b79c-f76d14c8d402"] = "Durable Task Data Contributor",
    };

    [Fact]
    public async Task The_identity_has_these_roles_and_no_other()
    {
        var ids = Guids().Matches((await ArmTemplate.MainAsync()).Text).Select(match => match.Value).Distinct();
        Assert.Equal(Roles.Keys.Order(StringComparer.Ordinal), ids.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Each_role_is_given_on_one_resource_to_the_identity_of_the_app()
    {
        var given = (await ArmTemplate.MainAsync()).All("Microsoft.Authorization/roleAssignments").ToList();
        Assert.Equal(4, given.Count);
        Assert.All(
            given,
            role =>
            {
                Assert.Contains("parameters('", (string)role["scope"]!);
                Assert.Equal("[parameters('principalId')]", (string?)role["properties"]!["principalId"]);
            }
        );
    }

    [Fact]
    public async Task Tables_are_for_durable_history_only() =>
        Assert.Equal(
            "[if(parameters('holdsHistory'), createArray(variables('blobOwner'), variables('queueContributor'), variables('tableContributor')), createArray(variables('blobOwner'), variables('queueContributor')))]",
            (string?)(await ArmTemplate.MainAsync()).Module("storage").Variable("roles")
        );

    [Fact]
    public async Task Keys_and_passwords_are_switched_off()
    {
        var template = await ArmTemplate.MainAsync();
        Assert.False((bool)template.The("Microsoft.Storage/storageAccounts")["allowSharedKeyAccess"]!);
        Assert.True((bool)template.The("Microsoft.Insights/components")["DisableLocalAuth"]!);
        Assert.True((bool)template.The("Microsoft.OperationalInsights/workspaces")["features"]!["disableLocalAuth"]!);
        Assert.True((bool)template.The("Microsoft.KeyVault/vaults")["enableRbacAuthorization"]!);
        var publishing = template.All("Microsoft.Web/sites/basicPublishingCredentialsPolicies").ToList();
        Assert.Equal(2, publishing.Count);
        Assert.All(publishing, way => Assert.False((bool)way["properties"]!["allow"]!));
        Assert.DoesNotContain("listKeys", template.Text);
        Assert.DoesNotContain("AccountKey", template.Text);
    }

    [Fact]
    public async Task Connections_are_encrypted()
    {
        var template = await ArmTemplate.MainAsync();
        var storage = template.The("Microsoft.Storage/storageAccounts");
        Assert.Equal("TLS1_2", (string?)storage["minimumTlsVersion"]);
        Assert.True((bool)storage["supportsHttpsTrafficOnly"]!);
        var app = template.The("Microsoft.Web/sites");
        Assert.True((bool)app["httpsOnly"]!);
        Assert.Equal("1.2", (string?)app["siteConfig"]!["minTlsVersion"]);
        Assert.Equal("1.2", (string?)app["siteConfig"]!["scmMinTlsVersion"]);
        Assert.Equal("Disabled", (string?)app["siteConfig"]!["ftpsState"]);
    }

    [Fact]
    public async Task A_private_network_is_an_option()
    {
        var template = await ArmTemplate.MainAsync();
        var optional = template.Modules.Where(module =>
            (string?)module["condition"] == "[parameters('privateNetwork')]"
        );
        Assert.Equal(["network", "endpoints"], optional.Select(module => (string)module["name"]!));
        Assert.Equal(
            template.All("Microsoft.Network/privateEndpoints").Count(),
            template.Module("endpoints").All("Microsoft.Network/privateEndpoints").Count()
        );
        JsonNode[] closed =
        [
            template.The("Microsoft.Storage/storageAccounts"),
            template.The("Microsoft.KeyVault/vaults"),
            template.The("Microsoft.DurableTask/schedulers"),
        ];
        Assert.All(closed, resource => Assert.Equal(OnlyPrivately, (string?)resource["publicNetworkAccess"]));
    }

    [GeneratedRegex("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")]
    private static partial Regex Guids();
}
