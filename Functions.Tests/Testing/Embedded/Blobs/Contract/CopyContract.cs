using Azure;
using Azure.Storage.Blobs.Models;

namespace Recruitment.Tests.Embedded.Blobs.Contract;

public abstract class CopyContract<TStore>(TStore store) : BlobContract<TStore>(store)
    where TStore : BlobStoreFixture
{
    [Fact]
    public async Task A_copy_has_content_headers_and_metadata()
    {
        var container = await Store.ContainerAsync();
        var source = container.GetBlobClient("van/cv van Zoë.pdf");
        var options = new BlobUploadOptions
        {
            HttpHeaders = new BlobHttpHeaders { ContentType = "application/pdf" },
            Metadata = new Dictionary<string, string> { ["a"] = "1" },
        };
        await source.UploadAsync(new BinaryData(Bytes(300_000)), options);
        var target = container.GetBlobClient("naar/1");
        var operation = await target.StartCopyFromUriAsync(source.Uri);
        await operation.WaitForCompletionAsync();
        var got = (await target.DownloadContentAsync()).Value;
        Assert.Equal(Bytes(300_000), got.Content.ToArray());
        Assert.Equal("application/pdf", got.Details.ContentType);
        Assert.Equal("1", got.Details.Metadata["a"]);
        Assert.Equal(CopyStatus.Success, got.Details.CopyStatus);
        Assert.Equal(source.Uri, got.Details.CopySource);
        Assert.True(await source.ExistsAsync());
    }

    [Fact]
    public async Task A_copy_may_get_other_metadata()
    {
        var container = await Store.ContainerAsync();
        var source = container.GetBlobClient("a");
        var metadata = new Dictionary<string, string> { ["a"] = "1" };
        await source.UploadAsync(Text("1"), new BlobUploadOptions { Metadata = metadata });
        var other = new BlobCopyFromUriOptions { Metadata = new Dictionary<string, string> { ["b"] = "2" } };
        var target = container.GetBlobClient("b");
        await (await target.StartCopyFromUriAsync(source.Uri, other)).WaitForCompletionAsync();
        Assert.Equal(other.Metadata, (await target.GetPropertiesAsync()).Value.Metadata);
    }

    [Fact]
    public async Task A_copy_obeys_conditions()
    {
        var container = await Store.ContainerAsync();
        var source = container.GetBlobClient("a");
        await source.UploadAsync(Text("1"));
        var target = container.GetBlobClient("b");
        await target.UploadAsync(Text("2"));
        var onlyNew = new BlobCopyFromUriOptions { DestinationConditions = new() { IfNoneMatch = ETag.All } };
        await AssertFaultAsync(409, "BlobAlreadyExists", () => target.StartCopyFromUriAsync(source.Uri, onlyNew));
        var otherSource = new BlobCopyFromUriOptions { SourceConditions = new() { IfMatch = new ETag("\"0x1\"") } };
        var copying = () => target.StartCopyFromUriAsync(source.Uri, otherSource);
        Assert.Equal(412, (await Assert.ThrowsAsync<RequestFailedException>(copying)).Status);
        Assert.Equal("2", (await target.DownloadContentAsync()).Value.Content.ToString());
    }

    [Fact]
    public async Task A_missing_source_cannot_be_copied()
    {
        var container = await Store.ContainerAsync();
        var target = container.GetBlobClient("b");
        var missing = container.GetBlobClient("a").Uri;
        await AssertFaultAsync(404, "BlobNotFound", () => target.StartCopyFromUriAsync(missing));
        Assert.False(await target.ExistsAsync());
    }
}
