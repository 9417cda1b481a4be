using System.Net;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;
using Recruitment.Play.App;

namespace Recruitment.Tests.Embedded.Blobs;

public sealed class BlobHttpServerTests
{
    [Fact]
    public async Task When_the_port_is_taken_the_blobs_are_served_in_process_only()
    {
        await using var first = new EmbeddedBlobHost();
        await first.StartAsync();
        Assert.NotNull(first.Port);
        await using var second = new EmbeddedBlobHost(port: $"{first.Port}");
        await second.StartAsync();
        Assert.Null(second.Port);
        await second.Client.CreateBlobContainerAsync("cvs");
        await second.StopAsync();
        await first.StopAsync();
    }

    [Fact]
    public async Task Without_a_port_none_is_served()
    {
        await using var host = new EmbeddedBlobHost(port: null);
        await host.StartAsync();
        Assert.Null(host.Port);
        await host.StopAsync();
    }

    [Fact]
    public async Task A_client_puts_what_a_trigger_waits_for_and_reads_that_by_its_name()
    {
        await using var host = await StartAsync();
        var cvs = OutsideOf(host).GetBlobContainerClient("cvs");
        await cvs.CreateIfNotExistsAsync();
        var blob = cvs.GetBlobClient("p1/c1/cv.pdf");
        var large = new BlobUploadOptions
        {
            Metadata = new Dictionary<string, string> { ["name"] = "Zo%C3%AB" },
            TransferOptions = new Azure.Storage.StorageTransferOptions
            {
                InitialTransferSize = 4,
                MaximumTransferSize = 4,
            },
        };
        await blob.UploadAsync(BinaryData.FromString("in three pieces").ToStream(), large);
        Assert.Equal("in three pieces", (await blob.DownloadContentAsync()).Value.Content.ToString());
        Assert.Equal("Zo%C3%AB", (await blob.GetPropertiesAsync()).Value.Metadata["name"]);
        await host.StopAsync();
    }

    [Fact]
    public async Task Nothing_else_of_the_account_is_reached()
    {
        await using var host = await StartAsync();
        await host.Client.CreateBlobContainerAsync("records");
        await host.Client.GetBlobContainerClient("records").UploadBlobAsync("keys", BinaryData.FromString("secret"));
        await host.Client.CreateBlobContainerAsync("cvs");
        await host.Client.GetBlobContainerClient("cvs").UploadBlobAsync("p/c/cv.pdf", BinaryData.FromString("1"));
        var account = OutsideOf(host);
        var records = account.GetBlobContainerClient("records");
        var cvs = account.GetBlobContainerClient("cvs");
        var cv = cvs.GetBlobClient("p/c/cv.pdf");

        await AssertRefusedAsync(() => account.GetBlobContainersAsync().ToListAsync().AsTask());
        await AssertRefusedAsync(() => account.GetPropertiesAsync());
        await AssertRefusedAsync(() => account.CreateBlobContainerAsync("other"));
        await AssertRefusedAsync(() => records.GetBlobsAsync().ToListAsync().AsTask());
        await AssertRefusedAsync(() => records.GetBlobClient("keys").DownloadContentAsync());
        await AssertRefusedAsync(() => records.GetBlobClient("keys").UploadAsync(BinaryData.FromString("x"), true));
        await AssertRefusedAsync(() => cvs.GetBlobsAsync().ToListAsync().AsTask());
        await AssertRefusedAsync(() => cvs.DeleteAsync());
        await AssertRefusedAsync(() => cv.DeleteAsync());
        await AssertRefusedAsync(() => cv.GetBlobLeaseClient().AcquireAsync(TimeSpan.FromSeconds(15)));
        await AssertRefusedAsync(() => cv.StartCopyFromUriAsync(records.GetBlobClient("keys").Uri));
        await AssertRefusedAsync(() => cv.SyncCopyFromUriAsync(records.GetBlobClient("keys").Uri));
        await host.StopAsync();
    }

    [Theory]
    [InlineData("127.0.0.1", true)]
    [InlineData("localhost", true)]
    [InlineData("[::1]", true)]
    [InlineData("attacker.example", false)]
    [InlineData("127.0.0.1.attacker.example", false)]
    [InlineData("localhost.attacker.example", false)]
    [InlineData("192.0.2.1", false)]
    public async Task Only_this_machine_is_called_by_the_name_of_this_machine(string name, bool isAnswered)
    {
        await using var host = await StartAsync();
        await host.Client.CreateBlobContainerAsync("cvs");
        var blob = OutsideOf(host).GetBlobContainerClient("cvs").GetBlobClient("p/c/cv.pdf");
        await blob.UploadAsync(BinaryData.FromString("1"));
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(
            HttpMethod.Get,
            blob.GenerateSasUri(Azure.Storage.Sas.BlobSasPermissions.Read, DateTimeOffset.UtcNow.AddMinutes(5))
        );
        request.Headers.Host = $"{name}:{host.Port}";

        using var response = await http.SendAsync(request);

        Assert.Equal(isAnswered ? HttpStatusCode.OK : HttpStatusCode.Forbidden, response.StatusCode);
        await host.StopAsync();
    }

    [Fact]
    public async Task The_key_is_made_once_and_stays_with_the_data()
    {
        var folder = Directory.CreateTempSubdirectory("recruitment-").FullName;
        var first = await ConnectionOfAsync(folder, key: null);
        var second = await ConnectionOfAsync(folder, key: null);
        var other = Convert.ToBase64String(Enumerable.Repeat((byte)7, 32).ToArray());
        var third = await ConnectionOfAsync(folder, key: other);
        DataFolders.Delete(folder);

        Assert.Equal(KeyOf(first), KeyOf(second));
        Assert.NotEqual(DevelopmentAccount.Key, KeyOf(first));
        Assert.Equal(other, KeyOf(third));
    }

    [Theory]
    [InlineData("no base64!")]
    [InlineData("c2hvcnQ=")]
    public async Task A_key_that_is_none_is_a_fault_at_the_start(string key)
    {
        await using var host = new EmbeddedBlobHost(key: key);
        var fault = await Assert.ThrowsAsync<FormatException>(host.StartAsync);
        Assert.Contains("Keys__Storage", fault.Message);
    }

    [Fact]
    public async Task What_is_put_over_http_is_got_in_process()
    {
        await using var host = await StartAsync();
        var outside = OutsideOf(host);
        var container = (await outside.CreateBlobContainerAsync("cvs")).Value;
        await container.UploadBlobAsync("p1/c1/cv van Zoë.pdf", BinaryData.FromString("1"));
        var inside = host.Client.GetBlobContainerClient("cvs").GetBlobClient("p1/c1/cv van Zoë.pdf");
        Assert.Equal("1", (await inside.DownloadContentAsync()).Value.Content.ToString());
        await host.StopAsync();
    }

    [Fact]
    public async Task A_port_that_is_no_number_is_a_fault_at_the_start()
    {
        await using var host = new EmbeddedBlobHost(port: "70000");
        var fault = await Assert.ThrowsAsync<FormatException>(host.StartAsync);
        Assert.Contains("Storage__Port", fault.Message);
    }

    private static async Task<EmbeddedBlobHost> StartAsync()
    {
        var host = new EmbeddedBlobHost(handlers: new RecordingTrigger("cvs/{name}"));
        await host.StartAsync();
        return host;
    }

    private static BlobServiceClient OutsideOf(EmbeddedBlobHost host) =>
        new(
            DevelopmentAccount.ConnectionString(host.Port!.Value),
            new BlobClientOptions { Retry = { MaxRetries = 0 } }
        );

    private static async Task<string> ConnectionOfAsync(string folder, string? key)
    {
        var host = new EmbeddedBlobHost(folder, key: key);
        await host.StartAsync();
        var connection = host.Connection!;
        await host.StopAsync();
        return connection;
    }

    private static string KeyOf(string connection) =>
        connection.Split(';').Single(part => part.StartsWith("AccountKey=", StringComparison.Ordinal))[11..];

    private static async Task AssertRefusedAsync(Func<Task> act)
    {
        var fault = await Assert.ThrowsAsync<RequestFailedException>(act);
        Assert.Equal((403, "AuthorizationFailure"), (fault.Status, fault.ErrorCode));
    }
}
