using Azure;
using Azure.Storage.Blobs;
using Recruitment.Play.App;

namespace Recruitment.Tests.Embedded.Blobs.External;

/// <summary>Uploads to an account outside the process, which tells nobody of them.</summary>
public sealed class BlobTriggerScanTests(AzuriteBlobStore azurite) : IClassFixture<AzuriteBlobStore>, IDisposable
{
    private const string Path = "cvs/{procedureId}/{candidateId}/{fileName}";

    private readonly BlobServiceClient _account = azurite.NewAccount();
    private readonly RecordingTrigger _trigger = new(Path);
    private readonly string _folder = Directory.CreateTempSubdirectory("recruitment-").FullName;

    private BlobContainerClient Cvs => _account.GetBlobContainerClient("cvs");

    public void Dispose() => DataFolders.Delete(_folder);

    [Fact]
    public async Task An_upload_triggers_once_however_often_is_looked()
    {
        await using var host = await StartAsync();
        await host.ScanAsync();
        await Cvs.UploadBlobAsync("p/c/cv.pdf", BinaryData.FromString("1"));
        await host.ScanAsync();
        await host.ScanAsync();
        Assert.Equal(["cvs/p/c/cv.pdf"], _trigger.Runs);
    }

    [Fact]
    public async Task Where_there_is_no_container_yet_there_is_one_after_the_first_look()
    {
        await using var host = await StartAsync();
        await host.ScanAsync();
        Assert.True(await Cvs.ExistsAsync());
        Assert.Empty(_trigger.Runs);
    }

    [Fact]
    public async Task A_blob_with_new_content_triggers_again_and_a_name_that_matches_nothing_never()
    {
        await using var host = await StartAsync();
        await host.ScanAsync();
        await Cvs.UploadBlobAsync("p/c/cv.pdf", BinaryData.FromString("1"));
        await Cvs.UploadBlobAsync("elsewhere.pdf", BinaryData.FromString("1"));
        await host.ScanAsync();
        await Cvs.GetBlobClient("p/c/cv.pdf").UploadAsync(BinaryData.FromString("2"), true);
        await host.ScanAsync();
        Assert.Equal(["cvs/p/c/cv.pdf", "cvs/p/c/cv.pdf"], _trigger.Runs);
    }

    [Fact]
    public async Task What_came_while_the_app_was_away_triggers_at_the_next_start()
    {
        await using (var before = await StartAsync())
        {
            await before.ScanAsync();
        }

        await Cvs.UploadBlobAsync("p/c/cv.pdf", BinaryData.FromString("1"));
        await using var host = await StartAsync();
        await host.ScanAsync();
        Assert.Equal(["cvs/p/c/cv.pdf"], _trigger.Runs);
    }

    [Fact]
    public async Task A_blob_that_its_trigger_took_away_triggers_nothing_after_a_restart()
    {
        await using (var before = await StartAsync())
        {
            await before.ScanAsync();
            await Cvs.UploadBlobAsync("p/c/cv.pdf", BinaryData.FromString("1"));
            await before.ScanAsync();
            await Cvs.DeleteBlobAsync("p/c/cv.pdf");
        }

        await using var host = await StartAsync();
        await host.ScanAsync();
        Assert.Single(_trigger.Runs);
        Assert.Equal(0, host.Rows());
    }

    [Fact]
    public async Task An_account_that_is_away_is_a_fault_of_the_look_and_of_nothing_else()
    {
        var nobody = new BlobServiceClient(
            DevelopmentAccount.ConnectionString(FreePort.Find()),
            new BlobClientOptions { Retry = { MaxRetries = 0 } }
        );
        await using var host = await new ScanningHost(_folder, nobody, _trigger).StartAsync();
        await Assert.ThrowsAsync<RequestFailedException>(host.ScanAsync);
        Assert.Empty(_trigger.Runs);
    }

    private Task<ScanningHost> StartAsync() => new ScanningHost(_folder, _account, _trigger).StartAsync();
}
