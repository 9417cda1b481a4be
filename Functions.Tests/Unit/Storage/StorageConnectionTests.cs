using Azure.Identity;
using Azure.Storage.Blobs;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Recruitment.Storage;
using Recruitment.Tests.Embedded.Blobs;

namespace Recruitment.Tests.Storage;

/// <summary>Which storage account the settings name, and what a wrong one is told.</summary>
public sealed class StorageConnectionTests
{
    private const string Address = "https://account.blob.core.windows.net";

    private static readonly string Connection = DevelopmentAccount.ConnectionString(10000);

    [Theory]
    [InlineData("Storage")]
    [InlineData("Storage:ConnectionString")]
    public void A_connection_string_names_the_account(string setting)
    {
        var client = Read((setting, Connection)).Connect();
        Assert.Equal(DevelopmentAccount.Name, client.AccountName);
    }

    [Fact]
    public void A_connection_string_of_our_own_wins_over_that_of_the_trigger()
    {
        var other = DevelopmentAccount.ConnectionString(10000, name: "other");
        var client = Read(("Storage", other), ("Storage:ConnectionString", Connection)).Connect();
        Assert.Equal(DevelopmentAccount.Name, client.AccountName);
    }

    [Theory]
    [InlineData("managedidentity", typeof(ManagedIdentityCredential))]
    [InlineData("ManagedIdentity", typeof(ManagedIdentityCredential))]
    [InlineData(null, typeof(DefaultAzureCredential))]
    public void An_address_is_opened_by_an_identity(string? credential, Type kind)
    {
        var connection = Read(
            ("Storage:blobServiceUri", Address),
            ("Storage:credential", credential),
            ("Storage:clientId", "00000000-0000-0000-0000-000000000001")
        );
        Assert.IsType(kind, connection.Credential);
        Assert.Equal("account", connection.Connect().AccountName);
    }

    [Fact]
    public void Without_an_account_the_fault_names_the_settings()
    {
        var fault = Assert.Throws<InvalidDataException>(() => Read());
        Assert.Contains("Storage__ConnectionString", fault.Message);
        Assert.Contains("Storage__blobServiceUri", fault.Message);
    }

    [Theory]
    [InlineData("Storage:blobServiceUri", "http://account.blob.core.windows.net")]
    [InlineData("Storage:blobServiceUri", "account")]
    public void An_address_that_is_none_is_named(string setting, string value)
    {
        var fault = Assert.Throws<InvalidDataException>(() => Read((setting, value)));
        Assert.Contains("Storage__blobServiceUri", fault.Message);
        Assert.Contains($"'{value}'", fault.Message);
    }

    [Fact]
    public void A_credential_that_is_not_known_is_named()
    {
        var fault = Assert.Throws<InvalidDataException>(() =>
            Read(("Storage:blobServiceUri", Address), ("Storage:credential", "password"))
        );
        Assert.Contains("Storage__credential", fault.Message);
    }

    [Fact]
    public void A_connection_string_that_is_none_is_told_without_what_it_holds()
    {
        var connection = Read(("Storage", "AccountName=a;AccountKey=secret!"));
        var fault = Assert.Throws<InvalidDataException>(connection.Connect);
        Assert.Contains("Storage__ConnectionString", fault.Message);
        Assert.DoesNotContain("secret", fault.ToString());
    }

    [Fact]
    public async Task An_app_without_an_account_does_not_start() =>
        await Assert.ThrowsAsync<InvalidDataException>(() => StartAsync());

    // The platform reads the trigger's connection from AzureWebJobsStorage first.
    [Theory]
    [InlineData("AzureWebJobsStorage:accountName", "other")]
    [InlineData("AzureWebJobsStorage:blobServiceUri", "https://other.blob.core.windows.net")]
    [InlineData("AzureWebJobsStorage", "AccountName=other;AccountKey=a2V5")]
    public async Task An_app_whose_trigger_would_look_into_another_account_does_not_start(string setting, string value)
    {
        var fault = await Assert.ThrowsAsync<InvalidDataException>(() =>
            StartAsync((setting, value), ("Storage:blobServiceUri", Address))
        );
        Assert.Contains("'other' of AzureWebJobsStorage", fault.Message);
        Assert.Contains("'account'", fault.Message);
    }

    [Theory]
    [InlineData("AzureWebJobsStorage:accountName", "account")]
    [InlineData("AzureWebJobsStorage:blobServiceUri", Address)]
    [InlineData("AzureWebJobsStorage", "AccountName=account;AccountKey=a2V5")]
    public async Task An_app_with_one_account_for_itself_and_its_trigger_starts(string setting, string value) =>
        await StartAsync((setting, value), ("Storage:blobServiceUri", Address));

    [Fact]
    public async Task The_client_that_the_host_brings_is_the_app_s()
    {
        var own = new BlobServiceClient(new Uri(Address));
        await using var services = new ServiceCollection().AddSingleton(own).AddStorage().BuildServiceProvider();
        Assert.Same(own, services.GetRequiredService<BlobServiceClient>());
        Assert.Empty(services.GetServices<IHostedService>());
    }

    private static async Task StartAsync(params (string Key, string? Value)[] settings)
    {
        await using var services = new ServiceCollection()
            .AddSingleton<IConfiguration>(Configuration([.. settings, ("Keys:Wrapping", TestKeys.Wrapping)]))
            .AddStorage()
            .BuildServiceProvider();
        var check = Assert.Single(services.GetServices<IHostedService>());
        await check.StartAsync(CancellationToken.None);
    }

    private static StorageConnection Read(params (string Key, string? Value)[] settings) =>
        StorageConnection.Read(Configuration(settings));

    private static IConfigurationRoot Configuration((string Key, string? Value)[] settings) =>
        new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, setting.Value)))
            .Build();
}
