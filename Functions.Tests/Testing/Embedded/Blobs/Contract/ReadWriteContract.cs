using System.Security.Cryptography;
using Azure;
using Azure.Storage;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;

namespace Recruitment.Tests.Embedded.Blobs.Contract;

public abstract class ReadWriteContract<TStore>(TStore store) : BlobContract<TStore>(store)
    where TStore : BlobStoreFixture
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(262_144)]
    [InlineData(262_145)]
    [InlineData(1_000_000)]
    public async Task What_is_put_is_got(int length)
    {
        var blob = (await Store.ContainerAsync()).GetBlobClient("x");
        var bytes = Bytes(length);
        var put = (await blob.UploadAsync(new BinaryData(bytes))).Value;
        var got = (await blob.DownloadContentAsync()).Value;
        Assert.Equal(bytes, got.Content.ToArray());
        Assert.Equal(put.ETag, got.Details.ETag);
        Assert.Equal(put.LastModified, got.Details.LastModified);
        Assert.Equal(MD5.HashData(bytes), got.Details.ContentHash);
        Assert.Equal(MD5.HashData(bytes), put.ContentHash);
    }

    [Fact]
    public async Task The_synchronous_client_works_too()
    {
        var container = Store.Client.GetBlobContainerClient(BlobStoreFixture.NewName());
        container.CreateIfNotExists();
        var blob = container.GetBlobClient("key.xml");
        blob.Upload(Text("<key/>"));
        using var copy = new MemoryStream();
        blob.DownloadTo(copy);
        Assert.Equal("<key/>"u8.ToArray(), copy.ToArray());
        Assert.Equal(["key.xml"], container.GetBlobs().Select(item => item.Name));
        Assert.True(blob.Exists());
        Assert.True(blob.DeleteIfExists());
        Assert.False(blob.Exists());
        await Task.CompletedTask;
    }

    [Fact]
    public async Task Properties_and_headers_come_back()
    {
        var blob = (await Store.ContainerAsync()).GetBlobClient("cv.pdf");
        var headers = new BlobHttpHeaders
        {
            ContentType = "application/pdf",
            ContentDisposition = "attachment",
            ContentEncoding = "identity",
            ContentLanguage = "nl",
            CacheControl = "no-store",
        };
        var metadata = new Dictionary<string, string> { ["name"] = "Jan%20Test", ["Track"] = "internal" };
        await blob.UploadAsync(Text("12345"), new BlobUploadOptions { HttpHeaders = headers, Metadata = metadata });
        var properties = (await blob.GetPropertiesAsync()).Value;
        Assert.Equal(5, properties.ContentLength);
        Assert.Equal(BlobType.Block, properties.BlobType);
        Assert.Equal(
            ("application/pdf", "attachment", "identity", "nl", "no-store"),
            (
                properties.ContentType,
                properties.ContentDisposition,
                properties.ContentEncoding,
                properties.ContentLanguage,
                properties.CacheControl
            )
        );
        Assert.Equal(metadata.OrderBy(pair => pair.Key), properties.Metadata.OrderBy(pair => pair.Key));
        Assert.Equal("Hot", properties.AccessTier);
        Assert.Equal(LeaseState.Available, properties.LeaseState);
        Assert.Equal(LeaseStatus.Unlocked, properties.LeaseStatus);
        Assert.Equal("bytes", properties.AcceptRanges);
        Assert.True(properties.IsServerEncrypted);
        Assert.InRange(properties.CreatedOn, properties.LastModified.AddSeconds(-1), properties.LastModified);
        Assert.Null(properties.CopyId);
    }

    [Fact]
    public async Task Without_a_content_type_it_is_a_stream_of_octets()
    {
        var blob = (await Store.ContainerAsync()).GetBlobClient("x");
        await blob.UploadAsync(Text("1"));
        Assert.Equal("application/octet-stream", (await blob.GetPropertiesAsync()).Value.ContentType);
    }

    [Fact]
    public async Task Metadata_and_headers_can_be_replaced()
    {
        var blob = (await Store.ContainerAsync()).GetBlobClient("x");
        var put = (await blob.UploadAsync(Text("1"))).Value;
        await blob.SetMetadataAsync(new Dictionary<string, string> { ["a"] = "1" });
        var second = (await blob.SetMetadataAsync(new Dictionary<string, string> { ["b"] = "2" })).Value;
        await blob.SetHttpHeadersAsync(new BlobHttpHeaders { ContentType = "text/plain" });
        var properties = (await blob.GetPropertiesAsync()).Value;
        Assert.Equal(new Dictionary<string, string> { ["b"] = "2" }, properties.Metadata);
        Assert.Equal("text/plain", properties.ContentType);
        Assert.Equal(3, new HashSet<ETag> { put.ETag, second.ETag, properties.ETag }.Count);
        Assert.Equal("1", (await blob.DownloadContentAsync()).Value.Content.ToString());
    }

    [Fact]
    public async Task Overwriting_replaces_content_metadata_and_etag()
    {
        var blob = (await Store.ContainerAsync()).GetBlobClient("x");
        var options = new BlobUploadOptions { Metadata = new Dictionary<string, string> { ["a"] = "1" } };
        var first = (await blob.UploadAsync(Text("first"), options)).Value;
        var second = (await blob.UploadAsync(Text("2nd"), overwrite: true)).Value;
        var got = (await blob.DownloadContentAsync()).Value;
        Assert.Equal("2nd", got.Content.ToString());
        Assert.Empty(got.Details.Metadata);
        Assert.NotEqual(first.ETag, second.ETag);
    }

    [Theory]
    [InlineData(0, 10)]
    [InlineData(262_140, 10)]
    [InlineData(599_990, 10)]
    [InlineData(599_990, 100)]
    [InlineData(100_000, 400_000)]
    public async Task A_range_is_got(int offset, int length)
    {
        var blob = (await Store.ContainerAsync()).GetBlobClient("x");
        var bytes = Bytes(600_000);
        await blob.UploadAsync(new BinaryData(bytes));
        var options = new BlobDownloadOptions { Range = new HttpRange(offset, length) };
        var response = await blob.DownloadContentAsync(options);
        var end = Math.Min(offset + length, bytes.Length);
        Assert.Equal(206, response.GetRawResponse().Status);
        Assert.Equal(bytes[offset..end], response.Value.Content.ToArray());
        Assert.Equal($"bytes {offset}-{end - 1}/600000", response.Value.Details.ContentRange);
    }

    [Fact]
    public async Task An_open_range_reads_to_the_end()
    {
        var blob = (await Store.ContainerAsync()).GetBlobClient("x");
        await blob.UploadAsync(Text("0123456789"));
        var options = new BlobDownloadOptions { Range = new HttpRange(7) };
        Assert.Equal("789", (await blob.DownloadContentAsync(options)).Value.Content.ToString());
    }

    [Fact]
    public async Task A_range_beyond_the_end_is_refused()
    {
        var blob = (await Store.ContainerAsync()).GetBlobClient("x");
        await blob.UploadAsync(Text("0123456789"));
        var options = new BlobDownloadOptions { Range = new HttpRange(11, 1) };
        await AssertFaultAsync(416, "InvalidRange", () => blob.DownloadContentAsync(options));
    }

    [Fact]
    public async Task A_blob_is_read_as_a_stream()
    {
        var blob = (await Store.ContainerAsync()).GetBlobClient("x");
        var bytes = Bytes(700_000);
        await blob.UploadAsync(new MemoryStream(bytes));
        await using var stream = await blob.OpenReadAsync(new BlobOpenReadOptions(false) { BufferSize = 100_000 });
        using var copy = new MemoryStream();
        await stream.CopyToAsync(copy);
        Assert.Equal(bytes, copy.ToArray());
    }

    [Fact]
    public async Task A_deleted_blob_is_gone()
    {
        var blob = (await Store.ContainerAsync()).GetBlobClient("x");
        await blob.UploadAsync(Text("1"));
        Assert.True(await blob.DeleteIfExistsAsync());
        Assert.False(await blob.ExistsAsync());
        Assert.False(await blob.DeleteIfExistsAsync());
        await AssertFaultAsync(404, "BlobNotFound", () => blob.DownloadContentAsync());
        await AssertFaultAsync(404, "BlobNotFound", () => blob.GetPropertiesAsync());
        await AssertFaultAsync(404, "BlobNotFound", () => blob.DeleteAsync());
        await AssertFaultAsync(404, "BlobNotFound", () => blob.SetMetadataAsync(new Dictionary<string, string>()));
    }

    [Fact]
    public async Task A_checksum_that_differs_is_refused()
    {
        var blob = (await Store.ContainerAsync()).GetBlockBlobClient("x");
        var id = Convert.ToBase64String("00000001"u8);
        using var content = new MemoryStream([1, 2, 3]);
        var validation = new UploadTransferValidationOptions
        {
            ChecksumAlgorithm = StorageChecksumAlgorithm.MD5,
            PrecalculatedChecksum = MD5.HashData([1, 2]),
        };
        var options = new BlockBlobStageBlockOptions { TransferValidation = validation };
        await AssertFaultAsync(400, "Md5Mismatch", () => blob.StageBlockAsync(id, content, options));
        await AssertFaultAsync(400, "InvalidBlockList", () => blob.CommitBlockListAsync([id]));
    }
}
