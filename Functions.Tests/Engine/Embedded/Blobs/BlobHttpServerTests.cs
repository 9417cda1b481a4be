using Azure.Storage.Blobs;

namespace Recruitment.Tests.Embedded.Blobs;

public sealed class BlobHttpServerTests
{
    [Fact]
    public async Task When_the_port_is_taken_the_blobs_are_served_in_process_only()
    {
        await using var first = new EmbeddedBlobHost();
        await first.StartAsync();
        Assert.NotNull(first.Port);
        await using var second = new EmbeddedBlobHost(port: first.Port.Value);
        await second.StartAsync();
        Assert.Null(second.Port);
        await second.Client.CreateBlobContainerAsync("cvs");
        await second.StopAsync();
        await first.StopAsync();
    }

    [Fact]
    public async Task What_is_put_over_http_is_got_in_process()
    {
        await using var host = new EmbeddedBlobHost();
        await host.StartAsync();
        Assert.NotNull(host.Port);
        var outside = new BlobServiceClient(DevelopmentAccount.ConnectionString(host.Port.Value));
        var container = (await outside.CreateBlobContainerAsync("cvs")).Value;
        await container.UploadBlobAsync("p1/c1/cv van Zoë.pdf", BinaryData.FromString("1"));
        var inside = host.Client.GetBlobContainerClient("cvs").GetBlobClient("p1/c1/cv van Zoë.pdf");
        Assert.Equal("1", (await inside.DownloadContentAsync()).Value.Content.ToString());
        await host.StopAsync();
    }

    [Fact]
    public async Task A_port_that_is_no_number_is_a_fault_at_the_start()
    {
        await using var host = new EmbeddedBlobHost(port: 70_000);
        var fault = await Assert.ThrowsAsync<FormatException>(host.StartAsync);
        Assert.Contains("Storage__Port", fault.Message);
    }
}
