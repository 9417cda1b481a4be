using Azure.Storage.Blobs.Models;

namespace Recruitment.Tests.Embedded.Blobs.Contract;

public abstract class ContainerContract<TStore>(TStore store) : BlobContract<TStore>(store)
    where TStore : BlobStoreFixture
{
    [Fact]
    public async Task A_container_is_created_once()
    {
        var container = Store.Client.GetBlobContainerClient(BlobStoreFixture.NewName());
        Assert.False(await container.ExistsAsync());
        Assert.NotNull(await container.CreateIfNotExistsAsync());
        Assert.True(await container.ExistsAsync());
        Assert.Null(await container.CreateIfNotExistsAsync());
        await AssertFaultAsync(409, "ContainerAlreadyExists", () => container.CreateAsync());
    }

    [Fact]
    public async Task A_deleted_container_is_gone_with_its_blobs()
    {
        var container = await Store.ContainerAsync();
        await container.UploadBlobAsync("a", Text("1"));
        Assert.True(await container.DeleteIfExistsAsync());
        Assert.False(await container.ExistsAsync());
        Assert.False(await container.DeleteIfExistsAsync());
        await AssertFaultAsync(404, "ContainerNotFound", () => container.UploadBlobAsync("a", Text("1")));
        await AssertFaultAsync(404, "ContainerNotFound", () => container.GetBlobsAsync().ToListAsync().AsTask());
    }

    [Fact]
    public async Task A_container_keeps_its_metadata()
    {
        var container = Store.Client.GetBlobContainerClient(BlobStoreFixture.NewName());
        await container.CreateAsync(metadata: new Dictionary<string, string> { ["purpose"] = "cvs" });
        var before = (await container.GetPropertiesAsync()).Value;
        Assert.Equal("cvs", before.Metadata["purpose"]);
        await container.SetMetadataAsync(new Dictionary<string, string> { ["purpose"] = "records" });
        var after = (await container.GetPropertiesAsync()).Value;
        Assert.Equal("records", after.Metadata["purpose"]);
        Assert.NotEqual(before.ETag, after.ETag);
    }

    [Fact]
    public async Task Containers_are_listed_by_prefix_in_pages()
    {
        var prefix = BlobStoreFixture.NewName()[..20];
        foreach (var letter in "cab")
        {
            await Store.Client.CreateBlobContainerAsync(
                prefix + letter,
                metadata: new Dictionary<string, string> { ["letter"] = $"{letter}" }
            );
        }

        var pages = await Store
            .Client.GetBlobContainersAsync(BlobContainerTraits.Metadata, prefix: prefix)
            .AsPages(pageSizeHint: 2)
            .ToListAsync();
        Assert.Equal([2, 1], pages.Select(page => page.Values.Count));
        Assert.Equal(
            ["a", "b", "c"],
            pages.SelectMany(page => page.Values).Select(item => item.Properties.Metadata["letter"])
        );
    }

    [Theory]
    [InlineData("ab", "OutOfRangeInput")]
    [InlineData("UpperCase", "InvalidResourceName")]
    [InlineData("two--hyphens", "InvalidResourceName")]
    [InlineData("ends-", "InvalidResourceName")]
    public async Task A_bad_container_name_is_refused(string name, string code)
    {
        var container = Store.Client.GetBlobContainerClient(name);
        await AssertFaultAsync(400, code, () => container.CreateAsync());
    }
}
