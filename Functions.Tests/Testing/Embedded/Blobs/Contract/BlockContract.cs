using System.Text;
using Azure.Storage;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;

namespace Recruitment.Tests.Embedded.Blobs.Contract;

public abstract class BlockContract<TStore>(TStore store) : BlobContract<TStore>(store)
    where TStore : BlobStoreFixture
{
    [Fact]
    public async Task Eight_megabytes_go_up_in_blocks()
    {
        var blob = (await Store.ContainerAsync()).GetBlobClient("large");
        var bytes = Bytes(8 * 1024 * 1024);
        var transfer = new StorageTransferOptions { InitialTransferSize = 1_000_000, MaximumTransferSize = 1_000_000 };
        var options = new BlobUploadOptions
        {
            TransferOptions = transfer,
            HttpHeaders = new BlobHttpHeaders { ContentType = "application/pdf" },
            Metadata = new Dictionary<string, string> { ["a"] = "1" },
        };
        await blob.UploadAsync(new MemoryStream(bytes), options);
        var got = (await blob.DownloadContentAsync()).Value;
        Assert.Equal(bytes, got.Content.ToArray());
        Assert.Equal("application/pdf", got.Details.ContentType);
        Assert.Equal("1", got.Details.Metadata["a"]);
        using var copy = new MemoryStream();
        await blob.DownloadToAsync(copy, new BlobDownloadToOptions { TransferOptions = transfer });
        Assert.Equal(bytes, copy.ToArray());
    }

    [Fact]
    public async Task Blocks_count_only_when_committed_and_in_the_list_s_order()
    {
        var blob = (await Store.ContainerAsync()).GetBlockBlobClient("x");
        await StageAsync(blob, "1", "one ");
        await StageAsync(blob, "2", "two ");
        await StageAsync(blob, "3", "three ");
        Assert.False(await blob.ExistsAsync());
        await blob.CommitBlockListAsync([Id("3"), Id("1")]);
        Assert.Equal("three one ", await ReadAsync(blob));
        var list = (await blob.GetBlockListAsync()).Value;
        Assert.Equal([Id("3"), Id("1")], list.CommittedBlocks.Select(block => block.Name));
        Assert.Equal([6L, 4L], list.CommittedBlocks.Select(block => block.SizeLong));
        Assert.Empty(list.UncommittedBlocks);
    }

    [Fact]
    public async Task Committed_blocks_can_be_kept_replaced_and_repeated()
    {
        var blob = (await Store.ContainerAsync()).GetBlockBlobClient("x");
        await StageAsync(blob, "1", "one ");
        await StageAsync(blob, "2", "two ");
        await blob.CommitBlockListAsync([Id("1"), Id("2")]);
        await StageAsync(blob, "2", "TWO ");
        await StageAsync(blob, "3", "three ");
        await blob.CommitBlockListAsync([Id("2"), Id("3"), Id("1"), Id("1")]);
        Assert.Equal("TWO three one one ", await ReadAsync(blob));
        await blob.CommitBlockListAsync([Id("1")]);
        Assert.Equal("one ", await ReadAsync(blob));
        await AssertFaultAsync(400, "InvalidBlockList", () => blob.CommitBlockListAsync([Id("2")]));
        Assert.Equal("one ", await ReadAsync(blob));
    }

    [Fact]
    public async Task A_range_runs_over_the_blocks_edges()
    {
        var blob = (await Store.ContainerAsync()).GetBlockBlobClient("x");
        await StageAsync(blob, "1", "0123");
        await StageAsync(blob, "2", "4567");
        await StageAsync(blob, "3", "89");
        await blob.CommitBlockListAsync([Id("1"), Id("2"), Id("3")]);
        var options = new BlobDownloadOptions { Range = new Azure.HttpRange(3, 6) };
        Assert.Equal("345678", (await blob.DownloadContentAsync(options)).Value.Content.ToString());
    }

    [Fact]
    public async Task A_block_sent_again_replaces_the_first()
    {
        var blob = (await Store.ContainerAsync()).GetBlockBlobClient("x");
        await StageAsync(blob, "1", "first");
        await StageAsync(blob, "1", "second");
        var waiting = (await blob.GetBlockListAsync(BlockListTypes.Uncommitted)).Value.UncommittedBlocks;
        Assert.Equal(6, Assert.Single(waiting).SizeLong);
        await blob.CommitBlockListAsync([Id("1")]);
        Assert.Equal("second", await ReadAsync(blob));
    }

    [Fact]
    public async Task A_block_list_obeys_conditions()
    {
        var blob = (await Store.ContainerAsync()).GetBlockBlobClient("x");
        var onlyNew = new CommitBlockListOptions { Conditions = new() { IfNoneMatch = Azure.ETag.All } };
        await StageAsync(blob, "1", "block");
        await blob.CommitBlockListAsync([Id("1")], onlyNew);
        await StageAsync(blob, "2", "block");
        await AssertFaultAsync(409, "BlobAlreadyExists", () => blob.CommitBlockListAsync([Id("2")], onlyNew));
        Assert.Equal("block", await ReadAsync(blob));
    }

    [Fact]
    public async Task An_empty_block_list_makes_an_empty_blob()
    {
        var blob = (await Store.ContainerAsync()).GetBlockBlobClient("x");
        await blob.CommitBlockListAsync([]);
        Assert.Equal("", await ReadAsync(blob));
    }

    private static Task StageAsync(BlockBlobClient blob, string id, string text) =>
        blob.StageBlockAsync(Id(id), new MemoryStream(Encoding.UTF8.GetBytes(text)));

    private static string Id(string id) => Convert.ToBase64String(Encoding.UTF8.GetBytes(id.PadLeft(8, '0')));

    private static async Task<string> ReadAsync(BlockBlobClient blob) =>
        (await blob.DownloadContentAsync()).Value.Content.ToString();
}
